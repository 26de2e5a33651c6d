// Embeds: the code that a figure's page offers is what is seen, and its frame shows all of the figure.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { alive, launch, startSite, visitor } from './site.mjs'

let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

// A report on each form, and one of which only a part could be had.
const REPORTS = ['hunjiang/2018', 'pingtan/2019', 'suqian/2024', 'pingtan/2011']
// Widths of frames, each with the share of the given height that may stay empty. The height is worked out for 320
// and 752 px; between them sentences need fewer lines.
const MOST_EMPTY = { 320: 0.3, 560: 0.45, 700: 0.45, 1200: 0.2 }
const WIDTHS = Object.keys(MOST_EMPTY).map(Number)

// The embed code of a figure's page, and the address of its frame.
async function embed(page, path) {
  await page.goto(site.address + path)
  const code = await page.locator('.embed-code code').textContent()
  return { code, src: code.match(/src="([^"]*)"/)[1].replaceAll('&amp;', '&') }
}

// A page that holds frames.
async function portal(page, body) {
  await page.route('**/portal', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }))
  await page.goto(`${site.address}/portal`)
}

const height = async (locator) => (await locator.boundingBox()).height

// Frames are measured empty and embeds by themselves: to load each in frames of four widths takes minutes.
test('a frame is as high as its figure needs, at every width', async () => {
  const { context, page, faults } = await visitor(browser, { javaScriptEnabled: false })
  const elsewhere = await context.newPage()
  for (const report of REPORTS) {
    await page.goto(`${site.address}/agencies/${report}`)
    const links = page.locator('.figure-links a[href$="#embed-code"]')
    const paths = await links.evaluateAll((links) => links.map((link) => link.pathname))
    assert.ok(paths.length >= 5, `${paths.length} figures of ${report}`)
    for (const path of paths.flatMap((path) => [path, `${path}?lang=en`])) {
      const { code, src } = await embed(page, path)
      const columns = WIDTHS.map((width) => `<div style="width:${width}px">${code.replace(/src="[^"]*"/, '')}</div>`)
      await elsewhere.setContent(columns.join(''))
      const given = await Promise.all((await elsewhere.locator('iframe').all()).map(height))
      await page.goto(src)
      for (const [index, width] of WIDTHS.entries()) {
        await page.setViewportSize({ width, height: 300 })
        const needed = await page.evaluate(() => document.body.getBoundingClientRect().height)
        const where = `${path} at ${width} px needs ${needed} of ${given[index]} px`
        assert.ok(needed <= given[index] && needed >= given[index] * (1 - MOST_EMPTY[width]), where)
      }
    }
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('a portal shows a figure whole, also where it allows no styles', async () => {
  const { context, page, faults } = await visitor(browser, { javaScriptEnabled: false })
  const { code } = await embed(page, '/agencies/suqian/2024/refusals')
  for (const pasted of [code, code.replaceAll(/ style="[^"]*"/g, '')]) {
    await portal(page, pasted)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 1000 })
      const needed = await height(page.locator('iframe').contentFrame().locator('body'))
      assert.ok(needed > 300 && needed <= await height(page.locator('iframe')), `${width} px`)
    }
    await page.unroute('**/portal')
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('the code is what is seen, and follows the choices on the page', async () => {
  const { context, page, faults } = await visitor(browser)
  const src = async () => {
    const code = await page.locator('.embed-code code').textContent()
    return code.match(/src="([^"]*)"/)[1].replaceAll('&amp;', '&').replace(`${site.address}/embed`, '')
  }
  const figure = '/agencies/hunjiang/2018/channels'
  await page.goto(`${site.address}${figure}?lang=en&asof=2099-01-01&view=table&size=large`)
  await alive(page)
  assert.equal(await src(), `${figure}?lang=en&theme=light&asof=2099-01-01`)
  await page.getByRole('link', { name: 'Largest first' }).click()
  assert.equal(await src(), `${figure}?lang=en&theme=light&sort=amount&asof=2099-01-01`)
  assert.match(await page.locator('.downloads a').first().getAttribute('href'), /sort=amount/)
  await page.goto(`${site.address}${figure}?theme=dark`)
  assert.equal(await src(), `${figure}?theme=dark`)
  assert.deepEqual(faults, [])
  await context.close()
})
