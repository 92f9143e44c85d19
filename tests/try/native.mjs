// native.mjs - the same SQL in the sqlite3 shell, with the extension as this machine runs it.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';

const build = process.env.BUILD || 'build';
const folder = 'tests/articles';

// What SQL prints in a fresh shell.
export function shell(sql, database = ':memory:') {
    return execFileSync('sqlite3', ['-batch', '-bail', database], {input: `.load ${build}/viet\n${sql}`, maxBuffer: 1e9}).toString();
}

export const hash = lines => createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);

// A table of our sample articles, byte by byte.
export const articles = 'CREATE TEMP TABLE sample (id INTEGER PRIMARY KEY, body TEXT);\n'
    + readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
        .map(name => `INSERT INTO sample (body) VALUES (CAST(x'${readFileSync(`${folder}/${name}`).toString('hex')}' AS TEXT));\n`).join('');

// Every column of every row of every function, a text a row.  A number with a fraction is shown as the
// integer nearest to its 10^15-fold: how versions of SQLite print numbers differs.
const functions = ['parties', 'domains', 'cooperations', 'people', 'mentions', 'sections', 'sentences'];
export const rows = functions.map(name => {
    const columns = shell(`SELECT name FROM pragma_table_xinfo('viet_${name}') WHERE hidden = 0;`).trim().split('\n');
    const values = columns.map(column => `iif(typeof(f."${column}") = 'real', CAST(f."${column}" * 1e15 AS INTEGER), quote(f."${column}"))`);
    return `SELECT replace('${name}|' || s.id || '|' || ${values.join(" || '|' || ")}, char(10), '\\n') FROM sample s, viet_${name}(s.body) f;\n`;
}).join('');

// How many milliseconds it takes to read ROUNDS times all samples, each time with another
// last line: the last few readings are kept.
export const speed = rounds => `
    CREATE TEMP TABLE clock (t REAL);
    INSERT INTO clock VALUES (julianday('now'));
    INSERT INTO clock SELECT NULL FROM (
        WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${rounds})
        SELECT count(*) AS c FROM n, sample s, viet_parties(s.body || char(10) || n.i) p) WHERE c < 0;
    INSERT INTO clock VALUES (julianday('now'));
    SELECT (max(t) - min(t)) * 86400000 FROM clock;
    DROP TABLE clock;`;
