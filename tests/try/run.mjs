#!/usr/bin/env node
// run.mjs FOLDER - tests the page that "make wasm" makes: its size, its rows and speed beside those of the
// extension on this machine, and how it behaves in Chromium.  Pictures of it go to build/try.
import {execFileSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {browser, modules} from './browser.mjs';
import {cases} from './cases.mjs';
import {measures} from './measures.mjs';
import {check, finish, ok, skip} from './report.mjs';

const [folder] = process.argv.slice(2);
const build = process.env.BUILD || 'build';
const mb = bytes => `${(bytes / 1e6).toFixed(2)} MB`;

const module = `${build}/wasm/viet.wasm`;
const brotli = execFileSync('brotli', ['-q', '11', '-c', module], {maxBuffer: 1e9}).length;
ok(true, 'WebAssembly built', `${mb(statSync(module).size)}, with brotli ${mb(brotli)}; the page ${mb(statSync(`${folder}/viet.js`).size)}`);

const {playwright, axe, why} = modules();
if (why) {
    skip('all tests in a browser', why);
} else {
    const chromium = await browser(playwright);
    try {
        for (const [what, test] of [...measures, ...cases])
            await check(what, () => test({chromium, axe, index: `${folder}/index.html`, build}));
    } finally {
        await chromium.close();
    }
}
process.exit(finish() ? 0 : 1);
