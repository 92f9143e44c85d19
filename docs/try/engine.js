// engine.js - runs in a worker: SQLite with sqlite-viet, and one database in memory.
// A message is {id, call, args}; the answer is {id, result} or {id, error}.
'use strict';

const ROW = 100, DONE = 101;
const [INTEGER, FLOAT, TEXT, BLOB] = [1, 2, 3, 4];
const COPY = -1;                       // SQLITE_TRANSIENT: SQLite keeps a copy of what is bound

let sqlite;                            // the module: its functions, its memory
let db;                                // the address of the connection
let files;                             // the files of sql/, by name

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

// Hands USE the address of a copy of BYTES, with a zero behind it, and frees it afterwards.
function withBytes(bytes, use) {
    const address = sqlite._sqlite3_malloc(bytes.length + 1);
    if (!address) throw new Error('out of memory');
    try {
        sqlite.HEAPU8.set(bytes, address);
        sqlite.HEAPU8[address + bytes.length] = 0;
        return use(address);
    } finally {
        sqlite._sqlite3_free(address);
    }
}

function textAt(address, length) {
    const memory = sqlite.HEAPU8;
    return decoder.decode(memory.subarray(address, length === undefined ? memory.indexOf(0, address) : address + length));
}

function check(rc) {
    if (rc !== 0) throw new Error(textAt(sqlite._sqlite3_errmsg(db)));
}

function bind(statement, n, value) {
    if (value === null || value === undefined) return check(sqlite._sqlite3_bind_null(statement, n));
    if (Number.isSafeInteger(value)) return check(sqlite._sqlite3_bind_int64(statement, n, BigInt(value)));
    if (typeof value === 'number') return check(sqlite._sqlite3_bind_double(statement, n, value));
    const isText = typeof value === 'string';
    const bytes = isText ? encoder.encode(value) : value;
    const put = isText ? sqlite._sqlite3_bind_text : sqlite._sqlite3_bind_blob;
    withBytes(bytes, address => check(put(statement, n, address, bytes.length, COPY)));
}

function valueOf(statement, i) {
    switch (sqlite._sqlite3_column_type(statement, i)) {
    case INTEGER: {
        const value = sqlite._sqlite3_column_int64(statement, i);
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    }
    case FLOAT: return sqlite._sqlite3_column_double(statement, i);
    case TEXT: return textAt(sqlite._sqlite3_column_text(statement, i), sqlite._sqlite3_column_bytes(statement, i));
    case BLOB: {
        const address = sqlite._sqlite3_column_blob(statement, i);
        return sqlite.HEAPU8.slice(address, address + sqlite._sqlite3_column_bytes(statement, i));
    }
    default: return null;
    }
}

// Runs one statement; of its rows no more than LIMIT come back, and MORE says that there are others.
function rowsOf(statement, params, limit) {
    params.forEach((value, i) => bind(statement, i + 1, value));
    const count = sqlite._sqlite3_column_count(statement);
    const columns = [], rows = [];
    for (let i = 0; i < count; i++) columns.push(textAt(sqlite._sqlite3_column_name(statement, i)));
    let rc, more = false;
    while ((rc = sqlite._sqlite3_step(statement)) === ROW && !more) {
        if (rows.length === limit) more = true;
        else rows.push(columns.map((_, i) => valueOf(statement, i)));
    }
    if (rc !== ROW && rc !== DONE) check(rc);
    return {columns, rows, more};
}

// Runs the statements of SQL one after the other; the results of those that have columns.
function run(sql, params = [], limit = Infinity) {
    const bytes = encoder.encode(sql), results = [];
    withBytes(bytes, start => withBytes(new Uint8Array(8), out => {
        const pointers = () => new Uint32Array(sqlite.HEAPU8.buffer, out, 2);
        for (let at = start; at < start + bytes.length; at = pointers()[1]) {
            check(sqlite._sqlite3_prepare_v2(db, at, start + bytes.length + 1 - at, out, out + 4));
            const statement = pointers()[0];
            if (!statement) continue;
            try {
                const result = rowsOf(statement, params, limit);
                if (result.columns.length) results.push(result);
            } finally {
                sqlite._sqlite3_finalize(statement);
            }
        }
    }));
    return results;
}

// A file of sql/ as the shell reads it, with the files that it reads; other commands of the shell fall away.
function source(name) {
    return files[name].split('\n').map(line => {
        const read = /^\.read (sql\/\S+)$/.exec(line);
        return read ? source(read[1]) : line.startsWith('.') ? '' : line;
    }).join('\n');
}

async function unpack(base64) {
    const packed = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

const calls = {
    // WASM is the module, compressed and in base64; SQL the files of sql/.
    async start(wasm, sql) {
        sqlite = await createSqlite({wasmBinary: await unpack(wasm)});
        files = sql;
        withBytes(encoder.encode(':memory:'), name => withBytes(new Uint8Array(4), out => {
            const rc = sqlite._sqlite3_open(name, out);
            db = new Uint32Array(sqlite.HEAPU8.buffer, out, 1)[0];
            check(rc);
        }));
        check(sqlite._viet_register(db, 0));
        calls.read('sql/triggers.sql');
        return run('SELECT viet_version() AS version, viet_data_version() AS data, sqlite_version() AS sqlite')[0].rows[0];
    },
    run,
    read: name => run(source(name)),
    // The database as the bytes of a file.
    file() {
        return withBytes(encoder.encode('main'), name => withBytes(new Uint8Array(8), size => {
            const address = sqlite._sqlite3_serialize(db, name, size, 0);
            if (!address) throw new Error('out of memory');
            const length = new Uint32Array(sqlite.HEAPU8.buffer, size, 1)[0];
            const bytes = sqlite.HEAPU8.slice(address, address + length);
            sqlite._sqlite3_free(address);
            return bytes;
        }));
    },
};

onmessage = async ({data: {id, call, args}}) => {
    try {
        postMessage({id, result: await calls[call](...args)});
    } catch (error) {
        postMessage({id, error: error.message || String(error)});
    }
};
