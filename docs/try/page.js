// page.js - opens the page: language, database, kept articles.
'use strict';

const Page = (() => {
    const find = name => document.querySelector(name);
    const {say} = Words;
    let kept = false;                  // whether the browser keeps articles
    let queue = Promise.resolve();

    // One thing after the other; what fails is said.
    function during(action) {
        queue = queue.then(action).catch(error => {
            find('#notice').textContent = say('failed', {message: error.message});
        });
        return queue;
    }

    // Browsers compile what is called, and better what is called often: so that nobody waits for that, the
    // samples are read and forgotten.
    async function warmUp() {
        await Engine.run('BEGIN');
        for (const {name, body} of VIET.samples) await Engine.rows('INSERT INTO article (name, body) VALUES (?, ?) RETURNING id', name, body);
        await Engine.run('ROLLBACK');
    }

    async function open() {
        const began = performance.now();
        find('#state').textContent = say('loading');
        const [viet, data, sqlite] = await Engine.start();
        await warmUp();
        find('#versions').textContent = `sqlite-viet ${viet}, ${data}; SQLite ${sqlite}`;
        find('#state').textContent = say('ready', {ms: Math.round(performance.now() - began)});
        await Articles.restore();
    }

    // Ends what runs, and begins anew with the articles that are kept.
    function restart(reason) {
        Engine.stop(reason);
        return during(open);
    }

    async function start() {
        for (const button of document.querySelectorAll('[data-language]'))
            button.addEventListener('click', () => Words.use(button.dataset.language));
        Words.use(Words.remembered());
        if (typeof VIET === 'undefined') {
            find('#state').textContent = say('missing');
            return;
        }
        Articles.listen();
        Console.listen();
        kept = await Store.open();
        await during(open);
        Words.changed(() => during(Articles.show));
        document.body.dataset.ready = 'true';
    }

    return {start, during, restart, keeps: () => kept};
})();

Page.start();
