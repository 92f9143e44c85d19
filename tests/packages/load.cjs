// load.cjs CASE - the installed npm package in Node.js or Bun: prints one line, or fails.
'use strict';
const assert = require('node:assert');
const {load, getLoadablePath} = require('sqlite-viet');
const expected = require('sqlite-viet/package.json').version;
const VERSION = 'SELECT viet_version() AS v';

const cases = {
    'better-sqlite3'() {
        const db = new (require('better-sqlite3'))(':memory:');
        load(db);
        assert.equal(db.prepare(VERSION).get().v, expected);
        return `better-sqlite3 ${require('better-sqlite3/package.json').version}, SQLite ${db.prepare('SELECT sqlite_version() AS v').get().v}`;
    },
    'node:sqlite'() {
        const {DatabaseSync} = require('node:sqlite');
        const db = new DatabaseSync(':memory:', {allowExtension: true});
        load(db);
        assert.equal(db.prepare(VERSION).get().v, expected);
        assert.throws(() => load(new DatabaseSync(':memory:')), /allowExtension: true/);
        return `Node.js ${process.version}`;
    },
    bun() {
        const {Database} = require('bun:sqlite');
        const db = new Database(':memory:');
        load(db);
        assert.equal(db.query(VERSION).get().v, expected);
        return `Bun ${process.versions.bun}`;
    },
    wrong() {
        assert.throws(() => load({}), /better-sqlite3, node:sqlite or bun:sqlite/);
        Object.defineProperty(process, 'arch', {value: 's390x'});
        assert.throws(getLoadablePath, /has no package for this platform \(sqlite-viet-linux-s390x\)/);
        Object.defineProperty(process, 'arch', {value: 'arm64'});
        assert.throws(getLoadablePath, /sqlite-viet-linux-arm64, which has the extension for this platform, is not installed/);
        return 'what is missing is said';
    },
};
console.log(cases[process.argv[2]]());
