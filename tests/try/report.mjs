// report.mjs - what ran, what was skipped and what failed: as TAP while it runs, as a table at the end.
const lines = [];
let count = 0;

function line(result, what, more) {
    lines.push([result, what, more ?? '']);
}

// A test that COND is true; MORE is a figure for the table.
export function ok(cond, what, more) {
    console.log(`${cond ? 'ok' : 'not ok'} ${++count} - ${what}${more ? `: ${more}` : ''}`);
    line(cond ? 'ran' : 'FAILED', what, more);
    return cond;
}

export function is(got, expected, what) {
    return ok(got === expected, what, got === expected ? '' : `got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`);
}

export function skip(what, why) {
    console.log(`ok ${++count} # skip ${what}: ${why}`);
    line('skipped', what, why);
}

// Runs TEST: an error in it is a failure, and ends no other test.
export async function check(what, test) {
    try {
        await test();
    } catch (error) {
        ok(false, what, String(error.message).split('\n')[0]);
    }
}

// Prints the plan and the table; whether nothing failed.
export function finish() {
    console.log(`1..${count}\n`);
    const width = Math.max(...lines.map(([, what]) => what.length));
    for (const [result, what, more] of lines) console.log(`${result.padEnd(8)}  ${what.padEnd(width)}  ${more}`.trimEnd());
    const of = result => lines.filter(([r]) => r === result).length;
    console.log(`\n${of('ran')} ran, ${of('skipped')} skipped, ${of('FAILED')} failed`);
    return of('FAILED') === 0;
}
