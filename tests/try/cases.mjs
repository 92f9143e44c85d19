// cases.mjs - what a person does with the page.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import {shell} from './native.mjs';
import {is, ok} from './report.mjs';

const article = 'Quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác\n\nNgày 18/7/2023, quận Ninh Kiều (TP. Cần Thơ) và quận Ngô Quyền '
    + '(TP. Hải Phòng) đã ký kết chương trình hợp tác giai đoạn 2023-2025 về giáo dục, y tế và du lịch.';
const html = '<!doctype html><title>x</title><p>Ng&agrave;y 5/3/2024, huyện <b>Bắc Hà</b> và huyện V&#297;nh Bảo ký kết chương trình hợp tác về du lịch.</p>';

const paste = async (page, text) => {
    await page.fill('#source', text);
    await page.press('#source', 'Control+Enter');
    await page.evaluate(() => Page.during(() => {}));
};
const samples = async page => {
    await page.click('#samples');
    await page.evaluate(() => Page.during(() => {}));
};
const empty = async page => {
    await page.evaluate(() => Store.clear());
    await page.close();
};
const settle = page => page.evaluate(() => Page.during(() => {}));
const titles = page => page.locator('#list .open').count();

async function marks({chromium, index}) {
    const page = await chromium.open(index);
    await paste(page, article);
    is(await page.locator('#place-party-1').textContent(), 'quận Ninh Kiều1 · Ký kết', 'a party is marked in the text, with its role');
    is(await page.locator('#body a.domain').count(), 3, 'three domains are marked');
    ok(await page.locator('#body mark.party').count() >= 2, 'other mentions of parties are marked too');
    is((await page.locator('#body').evaluate(body => {
        const copy = body.cloneNode(true);
        for (const label of copy.querySelectorAll('.role')) label.remove();
        return copy.textContent;
    })), article, 'the text is as it was pasted');
    // By the keyboard: from the mark to the row of the table, and back.
    await page.focus('#place-party-1');
    await page.keyboard.press('Enter');
    is(await page.evaluate(() => document.querySelector(':target').id), 'row-party-1', 'a mark leads to its row');
    await page.focus('#row-party-1 a');
    await page.keyboard.press('Enter');
    is(await page.evaluate(() => document.querySelector(':target').id), 'place-party-1', 'a row leads to its mark');
    await paste(page, article);
    is(await titles(page), 1, 'an article that is there is not kept twice');
    await page.click('[data-language=en]');
    await settle(page);
    is(await page.locator('#place-party-1 .role').textContent(), '1 · Signatory', 'in English, too');
    is(await page.locator('#read').textContent(), 'Read', 'the page speaks English');
    await page.click('[data-language=vi]');
    await empty(page);
}

// Characters beyond U+FFFF are two units of a string in JavaScript, and one in SQL.
async function beyond({chromium, index}) {
    const page = await chromium.open(index);
    await paste(page, `🤝🤝 ${article} 🤝`);
    const texts = await page.locator('#body a.domain').evaluateAll(all => all.map(mark => mark.firstChild.data));
    is(texts.join(), 'giáo dục,y tế,du lịch', 'marks stand right behind characters beyond U+FFFF');
    await empty(page);
}

async function files({chromium, index}) {
    const page = await chromium.open(index);
    const tcvn3 = Buffer.from(shell(`SELECT hex(viet_encode('${article.replaceAll("'", "''")}', 'tcvn3'));`).trim(), 'hex');
    await page.setInputFiles('#files', [
        {name: '2024-03-06-bac-ha.html', mimeType: 'text/html', buffer: Buffer.from(html)},
        {name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n')},
        {name: '2024-02-31.txt', mimeType: 'text/plain', buffer: Buffer.from('Một ngày không có.')},
        {name: 'tcvn3.txt', mimeType: 'text/plain', buffer: tcvn3},
    ]);
    await settle(page);
    is(await titles(page), 3, 'files are read, one without text is not, one with a day that cannot be is');
    ok(/TCVN3/.test(await page.locator('#notice').textContent()), 'an old encoding is decoded, and named');
    is(await page.locator('#place-party-1').evaluate(mark => mark.firstChild.data), 'quận Ninh Kiều', 'and its parties are marked');
    await page.locator('#list .open').first().click();
    await settle(page);
    is(await page.locator('#place-party-1').evaluate(mark => mark.firstChild.data), 'huyện Bắc Hà', 'of HTML it is what a browser shows');
    is(await page.evaluate(() => Engine.rows('SELECT published FROM article WHERE id = (SELECT min(id) FROM article)').then(rows => rows[0].published)),
        '2024-03-06', 'the name of a file says its day');
    await page.setInputFiles('#files', [{name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(16000001, 'a')}]);
    await settle(page);
    ok(/16 MB/.test(await page.locator('#notice').textContent()), 'a file that is too large is refused, with the limit');
    // Dropped on the page.
    await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['Ngày 2/3/2024, tỉnh Sơn La và tỉnh Nghệ An ký kết hợp tác về y tế.'], 'dropped.txt', {type: 'text/plain'}));
        document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
    });
    await settle(page);
    is(await page.locator('#place-party-1').evaluate(mark => mark.firstChild.data), 'tỉnh Sơn La', 'a dropped file is read');
    await empty(page);
}

async function hostile({chromium, index}) {
    const page = await chromium.open(index);
    await page.fill('#sql', "SELECT '<img src=x onerror=\"document.title = 1\">' AS \"<b>\";");
    await page.click('#run');
    await page.waitForSelector('#results td');
    is(await page.locator('#results img, #results b').count(), 0, 'markup in a result is text');
    await paste(page, `${article}\n<script>document.title = 1</script><img src=x onerror="document.title = 1"> "Công ty <b onclick=x>An & Bình</b>"`);
    is(await page.locator('#body img, #body script, #body b').count(), 0, 'markup in an article is text');
    ok(/sqlite-viet/.test(await page.title()), 'and no script in it ran');
    const sent = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'));
    is(sent, 'refused', 'the page may not ask the network');
    await empty(page);
}

async function queries({chromium, index, build}) {
    const page = await chromium.open(index);
    await samples(page);
    is(await titles(page), 15, 'the sample articles are read');
    ok(await page.locator('#picture .node').count() > 10, 'the network is drawn');
    const count = await page.locator('#examples option').count();
    let without = '';
    for (let i = 0; i < count; i++) {
        await page.selectOption('#examples', String(i));
        await page.click('#run');
        await page.waitForSelector('#stop:disabled');
        if (!await page.locator('#results td').count()) without += ` ${i + 1}`;
    }
    is(without, '', `each of ${count} example queries has rows`);
    await page.fill('#sql', 'SELECT * FROM no_such;');
    await page.click('#run');
    await page.waitForSelector('#stop:disabled');
    ok(/no such table: no_such/.test(await page.locator('#answer').textContent()), 'an error in SQL is said');

    const saved = async selector => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
        await download.saveAs(`${build}/try/${download.suggestedFilename()}`);
        return `${build}/try/${download.suggestedFilename()}`;
    };
    const csv = readFileSync(await saved('#beside button[aria-label*="mọi bài"]'), 'utf8');
    ok(csv.startsWith('\ufeffarticle_name,article,rank,name,') && csv.split('\r\n').length > 30, 'a table is saved as CSV');
    const database = await saved('#save-file');
    is(execFileSync('sqlite3', ['-batch', '-bail', database], {input: '.read sql/reports/summary.sql\n.quit\n'}).toString().split('|')[0], '15',
        'the database is saved, and sql/reports read it');

    // A query without an end, and the way out.
    await page.fill('#sql', 'WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;');
    await page.click('#run');
    await page.click('#stop');
    await settle(page);
    is(await titles(page), 15, 'a query without an end is stopped, and the articles are there');
    await empty(page);
}

async function keeping({chromium, index}) {
    let page = await chromium.open(index);
    await paste(page, article);
    await page.close();
    await chromium.again();
    page = await chromium.open(index);
    is(await titles(page), 1, 'what was kept is there when the browser is opened again');
    // Closed while five megabytes are read.
    await page.evaluate(() => {
        let text = '';
        for (let n = 0; text.length < 4e6; n++) text += `${n}\n${VIET.samples[n % VIET.samples.length].body}\n`;
        document.querySelector('#source').value = text;
        document.querySelector('#paste').requestSubmit();
    });
    await page.close();
    page = await chromium.open(index);
    const there = await titles(page);
    ok(there >= 1, 'a page closed half-way loses nothing that was kept', `${there} of 2`);
    await page.click('#clear');
    await settle(page);
    is(await titles(page), 0, 'all is deleted on demand');
    await page.reload();
    await page.waitForSelector('body[data-ready]');
    is(await titles(page), 0, 'and stays so');
    await page.close();
}

async function large({chromium, index}) {
    const page = await chromium.open(index);
    const result = await page.evaluate(async () => {
        let text = '';
        for (let n = 0; new Blob([text]).size < 5e6; n++) {
            for (const {body} of VIET.samples) text += `${n} ${body}\n`;
        }
        document.querySelector('#source').value = text;
        const began = performance.now();
        document.querySelector('#paste').requestSubmit();
        await Page.during(() => {});
        const ms = performance.now() - began, shown = document.querySelector('#body').cloneNode(true);
        for (const label of shown.querySelectorAll('.role')) label.remove();
        return {ms, bytes: new Blob([text]).size, marks: document.querySelectorAll('#body a, #body mark').length,
            same: shown.textContent === text.replaceAll('\r\n', '\n'), notice: document.querySelector('#notice').textContent};
    });
    ok(result.marks > 100 && result.same, 'a pasted text of 5 MB is read and shown',
        `${(result.bytes / 1e6).toFixed(1)} MB in ${(result.ms / 1000).toFixed(1)} s, ${result.marks} marks; ${result.notice.replace(/^.* trong/, '')}`);
    await empty(page);
}

async function looks({chromium, axe, index, build}) {
    mkdirSync(`${build}/try`, {recursive: true});
    const page = await chromium.open(index);
    await samples(page);
    await page.locator('#list .open').first().click();
    await settle(page);
    await page.click('#run');
    await page.waitForSelector('#results td');
    const shapes = [['wide', 1280, 'light', 'vi'], ['wide-dark', 1280, 'dark', 'en'], ['narrow', 390, 'light', 'vi'], ['narrow-dark', 390, 'dark', 'en']];
    for (const [name, width, colorScheme, language] of shapes) {
        await page.setViewportSize({width, height: 900});
        await page.emulateMedia({colorScheme});
        await page.click(`[data-language=${language}]`);
        await settle(page);
        await page.screenshot({path: `${build}/try/${name}.png`, fullPage: true});
        await page.locator('#text').screenshot({path: `${build}/try/${name}-text.png`});
        ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: nothing sticks out at ${width} px`);
        await page.evaluate(axe);
        const found = await page.evaluate(() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}));
        const faults = found.violations.map(({id, nodes}) => `${id} (${nodes.length}: ${nodes[0].html.slice(0, 80)})`);
        ok(faults.length === 0, `${name}: no fault of WCAG 2.1 AA that axe finds`, faults.join('; ') || `${found.passes.length} rules`);
    }
    await page.click('[data-language=vi]');
    await empty(page);
}

async function quiet({chromium, index}) {
    const page = await chromium.open('docs/try/index.html', false);
    await page.waitForSelector('#state:not(:empty)');
    ok(/make wasm/.test(await page.locator('#state').textContent()), 'without viet.js the page says what to do');
    await page.close();
    const others = chromium.requests.filter(url => !/^(file|blob|data):/.test(url) && url !== 'https://example.org/');
    is(others.join(' '), '', 'no address of the network was asked');
    is(chromium.errors.join(' '), '', 'no script failed');
}

export const cases = [
    ['marks', marks], ['characters beyond U+FFFF', beyond], ['files', files], ['hostile texts', hostile], ['queries', queries],
    ['keeping', keeping], ['5 MB', large], ['looks', looks], ['quiet', quiet],
];
