/*
** viet.h - sqlite-viet: Vietnamese text and news for SQLite.
**
** As a loadable extension nothing of this header is needed:
**
**     .load build/viet
**     SELECT name, tier FROM viet_parties('...');
**
** A program that links the extension (compiled with SQLITE_CORE) registers it
** on one connection with viet_register(), or on all of them with
**
**     sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
*/
#ifndef VIET_H
#define VIET_H

#define VIET_VERSION        "0.1.0"
#define VIET_VERSION_NUMBER 1000 /* major * 1000000 + minor * 1000 + patch */

/* The oldest SQLite the extension runs on: 3.40.0. */
#define VIET_SQLITE_FLOOR 3040000

#if defined(_WIN32)
#define VIET_API __declspec(dllexport)
#elif defined(__GNUC__)
#define VIET_API __attribute__((visibility("default")))
#else
#define VIET_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct sqlite3;
struct sqlite3_api_routines;

/*
** Register everything on connection DB.  Returns SQLITE_OK or an error code;
** then *ERRMSG, if ERRMSG is not NULL, is a message for sqlite3_free() or NULL.
** Registering the same version twice on one connection changes nothing.
** In a loadable build SQLite must have called sqlite3_viet_init() once before,
** else the answer is SQLITE_MISUSE.
*/
VIET_API int viet_register(struct sqlite3 *db, char **errmsg);

/* The entry point SQLite calls; the same result as viet_register(). */
VIET_API int sqlite3_viet_init(struct sqlite3 *db, char **errmsg,
                               const struct sqlite3_api_routines *api);

#ifdef __cplusplus
}
#endif

#endif
