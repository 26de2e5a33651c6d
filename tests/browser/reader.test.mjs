// What a reader does: opens the dashboards, reads marks, sorts, switches, with and without script.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { alive, audit, launch, startSite, visitor } from './site.mjs'

const REPORT = '/agencies/hunjiang/2018'
let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

test('every public page is accessible in light and dark, narrow and wide, Chinese and English', async () => {
  const { context, page, faults } = await visitor(browser)
  const paths = ['/', '/agencies', '/agencies/hunjiang', REPORT, `${REPORT}/channels`, `${REPORT}/reviews`,
    `${REPORT}?view=table`, '/items', '/items/lawsuit.upheld', '/desk/sign-in', '/agencies/nosuch/2018',
    `${REPORT}?lang=en`, `${REPORT}?size=large`, '/embed/agencies/hunjiang/2018/channels']
  for (const path of paths) {
    await page.goto(site.address + path)
    await audit(page, path)
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('marks are read out by hover and by arrow keys, and fall silent on Escape', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + REPORT)
  await alive(page)
  const chart = page.locator('.headlines .figure').first().locator('.chart-marks')
  const readout = page.locator('.headlines .figure').first().locator('.readout')
  await chart.locator('[data-mark="2"]').hover()
  assert.match(await readout.textContent(), /政务微信 3,789 条/)
  await chart.focus()
  assert.match(await readout.textContent(), /方向键/)
  await page.keyboard.press('End')
  assert.match(await readout.textContent(), /其他方式 1,590 条/)
  await page.keyboard.press('ArrowLeft')
  assert.match(await readout.textContent(), /政务微信 3,789 条/)
  await page.keyboard.press('Home')
  assert.match(await readout.textContent(), /政府网站 2,374 条/)
  await page.keyboard.press('Escape')
  assert.equal(await readout.textContent(), '')
  assert.deepEqual(faults, [])
  await context.close()
})

test('the first tap on a phone reads out the mark, not how to use keys', async () => {
  const { context, page, faults } = await visitor(browser, { viewport: { width: 360, height: 780 }, hasTouch: true })
  await page.goto(site.address + REPORT)
  await alive(page)
  const figure = page.locator('.headlines .figure').first()
  await figure.locator('[data-mark="2"]').tap()
  assert.match(await figure.locator('.readout').textContent(), /政务微信 3,789 条/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the code for frames is where the link to it leads, and stays off paper', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + REPORT)
  await alive(page)
  await page.locator('.headlines .figure').first().getByRole('link', { name: '嵌入' }).click()
  await page.waitForSelector('.figure.wide')
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('#embed-code').getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.embed-code').isVisible(), false)
  assert.deepEqual(faults, [])
  await context.close()
})

test('no column of the widest official table is cut off, on screen or on paper', async () => {
  const { context, page, faults } = await visitor(browser)
  // An A4 page without its margins is 658 px wide.
  for (const [media, width] of [['screen', 1280], ['screen', 1920], ['print', 658]]) {
    await page.emulateMedia({ media })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${site.address}/agencies/suqian/2024`)
    const cut = await page.evaluate(() => {
      for (const part of document.querySelectorAll('.part')) part.open = true
      const frames = [...document.querySelectorAll('.table-frame:has(.official)')]
      return frames.filter((frame) => frame.scrollWidth > frame.clientWidth).map((frame) => frame.ariaLabel)
    })
    assert.deepEqual(cut, [], `${media} at ${width} px`)
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('sorting and the table change the figures without a page load, and the address tells the state', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + REPORT)
  await alive(page)
  await page.evaluate(() => { window.stayed = true })
  const first = () => page.locator('.headlines .mark title').first().textContent()
  assert.match(await first(), /政府网站/)
  await page.getByRole('link', { name: '由大到小' }).click()
  await page.waitForURL(/sort=amount/)
  await page.waitForFunction(() => document.querySelector('.headlines .mark title').textContent.includes('政务微信'))
  await page.getByRole('group', { name: '显示' }).getByRole('link', { name: '表' }).click()
  await page.waitForURL(/view=table/)
  await page.waitForSelector('.headlines details[open]')
  assert.equal(await page.evaluate(() => window.stayed), true)
  const address = page.url()
  await page.goto(address)
  assert.match(await first(), /政务微信/)
  assert.ok(await page.locator('.headlines details').first().evaluate((details) => details.open))
  assert.deepEqual(faults, [])
  await context.close()
})

test('pages change without a page load, and Back returns', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + REPORT)
  await alive(page)
  await page.evaluate(() => { window.stayed = true })
  await page.getByRole('link', { name: '公开渠道' }).click()
  await page.waitForSelector('.figure.wide')
  assert.match(await page.title(), /公开渠道/)
  await page.getByRole('link', { name: '指标' }).click()
  await page.getByRole('heading', { name: '指标词典' }).waitFor()
  await page.goBack()
  await page.waitForSelector('.figure.wide')
  await page.goBack()
  await page.waitForSelector('.headlines')
  assert.equal(await page.evaluate(() => window.stayed), true)
  assert.deepEqual(faults, [])
  await context.close()
})

test('theme, size and language are remembered and stand in the address', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + REPORT)
  await alive(page)
  await page.getByRole('link', { name: '深色' }).click()
  await page.waitForURL(/theme=dark/)
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  await page.getByRole('link', { name: '大字' }).click()
  await page.waitForURL(/size=large/)
  await page.goto(`${site.address}/items`)
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  assert.equal(await page.locator('html').getAttribute('data-size'), 'large')
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/lang=en/)
  await page.goto(site.address + REPORT)
  await page.waitForURL(/lang=en/)
  assert.match(await page.locator('h1').textContent(), /annual report/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the browser draws the same elements as the server', async () => {
  // Leptos marks its nodes with comments, and sets attributes in another order where it makes an element anew.
  const sorted = (tag, name, attributes) => `<${name} ${attributes.match(/[\w-]+="[^"]*"/g).sort().join(' ')}>`
  const elements = (charts) => charts.map((chart) => chart.replaceAll(/<!--.*?-->/g, '').replaceAll(/<(\w+) ([^>]*)>/g, sorted))
  const { context, page, faults } = await visitor(browser)
  const plain = await (await fetch(`${site.address}${REPORT}?sort=amount`)).text()
  const served = await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html')
    return [...parsed.querySelectorAll('.chart-marks')].map((chart) => chart.innerHTML)
  }, plain)
  await page.goto(site.address + REPORT)
  await alive(page)
  await page.getByRole('link', { name: '由大到小' }).click()
  await page.waitForURL(/sort=amount/)
  await page.waitForFunction(() => document.querySelector('.headlines .mark title').textContent.includes('政务微信'))
  const drawn = await page.evaluate(() => [...document.querySelectorAll('.chart-marks')].map((chart) => chart.innerHTML))
  assert.ok(served.length >= 6)
  assert.deepEqual(elements(drawn), elements(served))
  assert.deepEqual(faults, [])
  await context.close()
})

test('without script everything is there: figures, charts, order, table, theme, language', async () => {
  const { context, page, faults } = await visitor(browser, { javaScriptEnabled: false })
  await page.goto(site.address + REPORT)
  assert.ok(await page.locator('.chart-marks svg').count() >= 6)
  assert.match(await page.locator('.headlines').textContent(), /7,974/)
  await page.getByRole('link', { name: '由大到小' }).click()
  assert.match(await page.locator('.headlines .mark title').first().textContent(), /政务微信/)
  await page.getByRole('link', { name: '深色' }).click()
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  await page.getByRole('link', { name: 'English' }).click()
  assert.match(await page.locator('h1').textContent(), /annual report/)
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  assert.deepEqual(faults, [])
  await context.close()
})

test('an embed shows in a listed page and stays empty elsewhere', async () => {
  const { context, page } = await visitor(browser)
  const embed = `${site.address}/embed/agencies/hunjiang/2018/channels`
  const answer = await fetch(embed)
  assert.match(answer.headers.get('content-security-policy'), /frame-ancestors 'self' https:\/\/\*\.gov\.cn/)
  await page.goto(`data:text/html,<iframe src="${embed}"></iframe>`)
  await page.waitForTimeout(500)
  const shown = page.frames().some((frame) => frame.url() === embed)
  assert.equal(shown, false)
  await page.goto(embed)
  assert.equal(await page.locator('script').count(), 0)
  await context.close()
})

test('mark, row and rule of an item are lit together, from either side, by pointer and keys', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(`${site.address}/agencies/hunjiang/2018`)
  await alive(page)
  const item = 'channel.wechat'
  const mark = page.locator(`.group-headlines .mark[data-items="${item}"]`)
  const rule = page.locator(`.finding[data-items~="${item}"]`).first()
  const row = page.locator(`tr[data-items="${item}"]`).first()
  const lit = async (one) => (await one.getAttribute('data-linked')) !== null
  await mark.hover({ force: true })
  assert.deepEqual([await lit(mark), await lit(rule), await lit(row)], [true, true, true])
  assert.ok(!(await lit(page.locator('.mark[data-items="channel.website"]').first())), 'another item is lit')
  await page.locator('h1').first().hover()
  assert.equal(await page.locator('[data-linked]').count(), 0)
  await page.mouse.move(0, 0)
  await rule.locator('summary').focus()
  assert.deepEqual([await lit(mark), await lit(row)], [true, true])
  await page.locator('.group-headlines .chart-marks').first().focus()
  await page.keyboard.press('Home')
  assert.equal(await page.locator('.mark.at[data-linked]').count(), 1)
  assert.deepEqual(faults, [])
  await context.close()
})
