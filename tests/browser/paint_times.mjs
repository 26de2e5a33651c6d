// How early a page is painted and answers, at each of some addresses, which are visited in turn. Writes the rows of a
// table. `node paint_times.mjs ADDRESS …`; `cargo xtask bench serving` runs it with ours and with nginx.
import { launch } from './site.mjs'

const ROUNDS = 9

// A slow phone on a slow network: bytes a second, milliseconds a trip.
const SLOW = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 }

// Milliseconds until the first paint, and until the page's islands answer.
async function visit(browser, address, isSlow) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  if (isSlow) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  }
  await page.addInitScript(() => new MutationObserver(() => {
    if ('ready' in document.documentElement.dataset) performance.mark('ready')
  }).observe(document, { subtree: true, attributeFilter: ['data-ready'] }))
  await page.goto(address)
  const isAlive = await page.evaluate(() => document.querySelector('[data-module]') !== null)
  if (isAlive) await page.waitForSelector('html[data-ready]')
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const times = await page.evaluate(() => ['first-contentful-paint', 'ready']
    .map((name) => performance.getEntriesByName(name)[0]?.startTime))
  await context.close()
  return times
}

const median = (numbers) => {
  const found = numbers.filter((number) => number !== undefined).sort((one, other) => one - other)
  return found.length === 0 ? '' : found[(found.length - 1) / 2].toFixed(0)
}

const browser = await launch()
const addresses = process.argv.slice(2)
const rows = new Map(addresses.map((address) => [address, []]))
for (const isSlow of [false, true]) {
  const seen = new Map(addresses.map((address) => [address, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const address of addresses) seen.get(address).push(await visit(browser, address, isSlow))
  }
  for (const [address, times] of seen) {
    rows.get(address).push(median(times.map(([paint]) => paint)), median(times.map(([, ready]) => ready)))
  }
}
await browser.close()
const names = ['our server', 'nginx, the same files', 'nginx, one file without script']
for (const [at, times] of [...rows.values()].entries()) console.log(`| ${names[at] ?? at} | ${times.join(' | ')} |`)
