// console.js - any SQL, with examples.
'use strict';

const Console = (() => {
    const ROWS = 5000;                 // of a result that are shown and saved
    const find = name => document.querySelector(name);
    const {say} = Words;

    function fill() {
        const chosen = find('#examples').value;
        find('#examples').replaceChildren(...EXAMPLES.map(({words}, i) => new Option(words[Words.languages.indexOf(Words.language)], i)));
        find('#examples').value = chosen || 0;
    }

    function take() {
        find('#sql').value = EXAMPLES[find('#examples').value].sql;
    }

    function show(result, i) {
        const name = `sql-${i + 1}`;
        const caption = result.more ? say('firstRows', {n: ROWS}) : '';
        return Tables.table(caption || `${i + 1}`, result.columns, result.rows, [Tables.csvButton('csv', 'csvOf', name, async () => result)]);
    }

    async function run() {
        find('#stop').disabled = false;
        find('#answer').textContent = say('loading');
        find('#results').replaceChildren();
        try {
            const began = performance.now();
            const results = await Engine.run(find('#sql').value, ROWS);
            const ms = Math.round(performance.now() - began);
            find('#results').replaceChildren(...results.map(show));
            find('#answer').textContent = say('answered', {ms, n: results.reduce((sum, {rows}) => sum + rows.length, 0)});
        } catch (error) {
            find('#answer').textContent = say('failed', {message: error.message});
        } finally {
            find('#stop').disabled = true;
        }
    }

    function listen() {
        fill();
        take();
        Words.changed(fill);
        find('#examples').addEventListener('change', take);
        find('#query').addEventListener('submit', event => {
            event.preventDefault();
            run();
        });
        find('#sql').addEventListener('keydown', event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) find('#query').requestSubmit();
        });
        find('#stop').addEventListener('click', () => Page.restart(say('stopped')));
    }

    return {listen};
})();
