// browser.mjs - Chromium without a window, with the page opened from its folder.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';

const home = resolve(process.env.BUILD || 'build', 'browser');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

// The modules that drive and examine it, from npm; or why there are none.
export function modules() {
    if (!chromium) return {why: 'there is no chromium'};
    mkdirSync(home, {recursive: true});
    try {
        if (!existsSync(`${home}/node_modules/axe-core`))
            execFileSync('npm', ['install', '--silent', '--no-fund', '--no-audit', '--prefix', home, 'playwright-core@1.50.1', 'axe-core@4.10.3']);
        const require = createRequire(`${home}/index.js`);
        return {playwright: require('playwright-core'), axe: require('axe-core').source};
    } catch (error) {
        return {why: `npm could not install playwright-core: ${String(error.message).split('\n')[0]}`};
    }
}

function read(file) {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';                     // a process or a thread that has ended
    }
}

// How many milliseconds all threads of the pages of the browser in FOLDER have been on a processor.
function cpuTime(folder) {
    const pages = readdirSync('/proc').filter(name => /^\d+$/.test(name)).filter(pid => {
        const command = read(`/proc/${pid}/cmdline`);
        return command.includes(folder) && command.includes('--type=renderer');
    });
    const threads = pages.flatMap(pid => readdirSync(`/proc/${pid}/task`).map(thread => `/proc/${pid}/task/${thread}/schedstat`));
    return threads.reduce((sum, file) => sum + Number(read(file).split(' ')[0]), 0) / 1e6;
}

// A browser that has kept nothing yet; its folder is there until close().
export async function browser(playwright) {
    const folder = mkdtempSync(`${home}/profile-`);
    const start = () => playwright.chromium.launchPersistentContext(folder, {
        executablePath: chromium, headless: true, acceptDownloads: true, locale: 'vi-VN', viewport: {width: 1280, height: 900},
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
            '--disable-component-update', '--disable-sync'],
    });
    const it = {requests: [], errors: [], cpuTime: () => cpuTime(folder)};

    const listen = () => {
        it.context.on('request', request => it.requests.push(request.url()));
        it.context.on('weberror', event => it.errors.push(event.error().message));
    };
    // A page, when it has opened and read what is kept.
    it.open = async (index, ready = true) => {
        const page = await it.context.newPage();
        page.on('dialog', dialog => dialog.accept());
        await page.goto(`file://${resolve(index)}`);
        if (ready) await page.waitForSelector('body[data-ready]', {timeout: 120000});
        return page;
    };
    // Ends the browser, and starts it again with what it has kept.
    it.again = async () => {
        await it.context.close();
        it.context = await start();
        listen();
    };
    it.close = async () => {
        await it.context.close();
        rmSync(folder, {recursive: true, force: true});
    };
    it.context = await start();
    listen();
    return it;
}
