// Links without page loads: many of them, a program that cannot be loaded, a browser without the Navigation API.
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

const follow = async (page, name, path) => {
  await page.locator('.site-header').getByRole('link', { name, exact: true }).click()
  await page.waitForURL(`**${path}`)
  await page.waitForFunction((path) => document.querySelector('.site-header [aria-current]')?.getAttribute('href') === path, path)
  await alive(page)
}

test('sixty links leave the page as light as the first, and a whole load comes in between', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(`${site.address}/items`)
  await alive(page)
  const nodes = () => page.evaluate(() => document.getElementsByTagName('*').length)
  const first = await nodes()
  let loads = 0
  page.on('load', () => { loads += 1 })
  for (let turn = 0; turn < 30; turn += 1) {
    await follow(page, '搜索', '/search')
    await follow(page, '指标', '/items')
  }
  assert.ok(await nodes() <= 2 * first, `${await nodes()} elements, ${first} at first`)
  assert.ok(loads >= 2 && loads <= 4, `${loads} whole loads`)
  assert.match(await page.title(), /^指标/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('whoever goes back while a page still fades in meets no fault', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(`${site.address}/items`)
  await alive(page)
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(async () => {
      const shown = (path) => document.querySelector('.site-header [aria-current]')?.getAttribute('href') === path
      const until = (path) => new Promise((done) => {
        const look = () => shown(path) ? done() : setTimeout(look, 5)
        look()
      })
      document.querySelector('.site-header a[href="/search"]').click()
      await until('/search')
      history.back()
      await until('/items')
    })
  }
  await alive(page)
  assert.match(await page.title(), /^指标/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('where the program cannot be loaded, links and forms still lead on', async () => {
  const { context, page } = await visitor(browser)
  await page.route('**/*_bg.wasm', (route) => route.abort())
  await page.goto(`${site.address}/items`)
  await page.locator('.site-header').getByRole('link', { name: '搜索', exact: true }).click()
  await page.waitForURL('**/search')
  await page.fill('#q', '诉讼')
  await page.press('#q', 'Enter')
  await page.locator('.hit mark', { hasText: '诉讼' }).first().waitFor()
  await context.close()
})

test('a browser without the Navigation API loads each page', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }))
  await page.goto(`${site.address}/items`)
  await alive(page)
  await page.evaluate(() => { window.stayed = true })
  await follow(page, '搜索', '/search')
  assert.equal(await page.evaluate(() => window.stayed), undefined)
  await page.goBack()
  await page.waitForURL('**/items')
  assert.deepEqual(faults, [])
  await context.close()
})

test('without a connection the browser says so, and the page is there again with it', async () => {
  const { context, page } = await visitor(browser)
  await page.goto(`${site.address}/items`)
  await alive(page)
  await context.setOffline(true)
  await page.locator('.site-header').getByRole('link', { name: '搜索', exact: true }).click()
  await page.waitForFunction(() => !document.querySelector('.dictionary'))
  await context.setOffline(false)
  await page.goto(`${site.address}/search`)
  await page.locator('#q').waitFor()
  await context.close()
})
