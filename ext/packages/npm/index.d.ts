/** The path of the extension, for loadExtension(). */
export function getLoadablePath(): string;
/** Load the extension into an open database of better-sqlite3, node:sqlite or bun:sqlite. */
export function load(db: {loadExtension(file: string): unknown}): void;
