/*
 * index.cjs - sqlite-viet for better-sqlite3, node:sqlite and Bun.
 *
 *     const {load} = require('sqlite-viet');
 *     load(db);
 *
 * The extension itself is in a package for each platform, of which npm installs the one that fits.
 */
'use strict';
const path = require('node:path');

const FILES = {linux: 'viet.so', darwin: 'viet.dylib', win32: 'viet.dll'};
const PACKAGES = Object.keys(require('./package.json').optionalDependencies);

function packageOfThisPlatform() {
    const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
    return `sqlite-viet-${process.platform}-${process.arch}${musl ? '-musl' : ''}`;
}

/* The path of the extension, for loadExtension(). */
exports.getLoadablePath = function getLoadablePath() {
    const name = packageOfThisPlatform();
    if (!PACKAGES.includes(name)) {
        throw new Error(`sqlite-viet has no package for this platform (${name}). There are: ${PACKAGES.join(', ')}. ` +
            'Elsewhere compile the one file viet.c: cc -shared -fPIC -O2 -o viet.so viet.c');
    }
    try {
        return path.join(path.dirname(require.resolve(`${name}/package.json`)), FILES[process.platform]);
    } catch (error) {
        throw new Error(`The package ${name}, which has the extension for this platform, is not installed: npm leaves it ` +
            `out with --omit=optional, and node_modules of another platform has not got it. Run: npm install ${name}`,
        {cause: error});
    }
};

/* Load the extension into DB, a connection of better-sqlite3, node:sqlite or Bun. */
exports.load = function load(db) {
    if (typeof db?.loadExtension !== 'function') {
        throw new TypeError('load() takes an open database of better-sqlite3, node:sqlite or bun:sqlite. Other libraries take ' +
            'the path: getLoadablePath()');
    }
    const file = exports.getLoadablePath();
    if (typeof db.enableLoadExtension !== 'function') {
        db.loadExtension(file);
        return;
    }
    try {
        db.enableLoadExtension(true);
    } catch (error) {
        throw new Error('This connection of node:sqlite allows no extensions. Open it with ' +
            'new DatabaseSync(file, {allowExtension: true})', {cause: error});
    }
    try {
        db.loadExtension(file);
    } finally {
        db.enableLoadExtension(false);
    }
};
