// What a reader waits for in the explorer: each action, from the event to the frame that shows it, and the requests
// that it made, on a plain machine and with the processor at a quarter of its speed. Writes the rows of a table.
// `node explorer_times.mjs ADDRESS`, where ADDRESS is a comparison; `cargo xtask bench explorer` runs it.
import { launch } from './site.mjs'

const ROUNDS = 9

// In the page: runs an action and tells how long it took until the frame after it was ready to be shown.
const timed = (action) => new Promise((done) => {
  const began = performance.now()
  action()
  requestAnimationFrame(() => {
    const after = new MessageChannel()
    after.port1.onmessage = () => done(performance.now() - began)
    after.port2.postMessage(0)
  })
})

const choose = (one, other) => `(round) => timed(() => [...document.querySelectorAll('.choices-row a')]
  .find((link) => link.textContent === (round % 2 ? '${other}' : '${one}')).click())`

const ACTIONS = [
  ['a tooltip', `() => timed(() => document.querySelector('svg[role=img] [data-mark] .hit')
    .dispatchEvent(new PointerEvent('pointerover', { bubbles: true })))`],
  ['a body highlighted in every chart', `(round) => timed(() => document.querySelectorAll('.chip')[round]
    .dispatchEvent(new PointerEvent('pointerenter')))`],
  ['the years', `(round) => timed(() => {
    const slider = document.querySelector('#from')
    slider.value = Number(slider.min) + 1 + round % 2
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  })`],
  ['per hundred requests', choose('每百件新收申请', '不除')],
  ['own scales', choose('各自', '共用')],
  ['first year = 100', choose('首年 = 100', '共用')],
  ['ranked bars of a year, and back', choose('一年的高低', '历年')],
  ['the wide table, and back', choose('表格', '历年')],
]

const address = process.argv[2]
const browser = await launch()
const rows = ACTIONS.map(([name]) => [name])
for (const slower of [1, 4]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForSelector('html[data-ready]')
  await page.evaluate(`window.timed = ${timed}`)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  let requests = 0
  // Chromium asks its cache for the icon of every new address.
  page.on('request', (request) => { requests += request.url().endsWith('icon.svg') ? 0 : 1 })
  for (const [at, [, action]] of ACTIONS.entries()) {
    requests = 0
    const times = []
    for (let round = 0; round < ROUNDS; round += 1) times.push(await page.evaluate(`(${action})(${round})`))
    // The state before the action, for the next one.
    if (ROUNDS % 2 && action.includes('.choices-row')) await page.evaluate(`(${action})(1)`)
    times.sort((one, other) => one - other)
    rows[at].push(times[(ROUNDS - 1) / 2].toFixed(1), times[ROUNDS - 1].toFixed(1), String(requests))
  }
  await context.close()
}
await browser.close()
for (const row of rows) console.log(`| ${row.join(' | ')} |`)
