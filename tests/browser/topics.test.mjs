// The topics: what citizens do with a dashboard over the whole record, without the server.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { alive, audit, elements, launch, opened, startSite, visitor } from './site.mjs'

const TOPICS = ['channels', 'responses', 'requests', 'disputes']
let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

// Everything that a dashboard shows: its words, its table and the elements of its pictures.
async function shown(page) {
  const svgs = await page.locator('.dashboard svg[role=img]:visible').all()
  const words = await page.locator('.dashboard').evaluate((dashboard) =>
    [...dashboard.querySelectorAll('.lead, .large-numbers, .panel h2, .chosen, table, .quiet')].map((one) => one.textContent.trim()))
  return { words, pictures: await Promise.all(svgs.map(elements)) }
}

for (const topic of TOPICS) {
  test(`${topic}: every choice costs no request, and its address shows the same to whoever opens it`, async () => {
    const { context, page, faults, requests } = await opened(browser, site.address + `/topics/${topic}`)
    const choices = [
      () => page.locator('.dashboard [role=group]').first().getByRole('link').nth(1).click(),
      () => page.locator('.years a').first().click(),
      () => page.locator('.wide-table thead a').first().click(),
      () => page.getByRole('link', { name: '只看完整的' }).click(),
      () => page.locator('#agency').selectOption({ index: 3 }),
      () => page.getByRole('link', { name: '县区级', exact: true }).click(),
    ]
    for (const choose of choices) {
      const before = page.url()
      await choose()
      await page.waitForURL((url) => url.href !== before)
      const fresh = await visitor(browser, { javaScriptEnabled: false })
      await fresh.page.goto(page.url())
      assert.equal(fresh.page.url(), page.url(), 'the address is not the canonical one')
      assert.deepEqual(await shown(page), await shown(fresh.page), page.url())
      await fresh.context.close()
    }
    for (const _ of choices) await page.goBack()
    assert.equal(page.url(), `${site.address}/topics/${topic}`)
    assert.deepEqual(requests, [])
    assert.deepEqual(faults, [])
    await context.close()
  })
}

test('a bar that is clicked chooses its body in every panel, and again lets it go', async () => {
  const { context, page, faults, requests } = await opened(browser, site.address + '/topics/requests')
  const bars = page.locator('.panel').first().locator('svg:visible [data-mark]')
  const name = (await bars.nth(1).locator('.label').first().textContent()).trim()
  await bars.nth(1).locator('.hit').click({ force: true })
  await page.waitForURL(/agency=/)
  assert.equal(await page.locator('.chosen h2').textContent(), name)
  assert.match(await page.locator('.panel').nth(1).locator('h2').textContent(), new RegExp(name))
  assert.equal(await page.locator('tr.lit th').textContent(), name)
  await page.getByRole('link', { name: '不再选它' }).click()
  await page.waitForURL((url) => !url.search.includes('agency'))
  assert.equal(await page.locator('.chosen').count(), 0)
  assert.deepEqual(requests, [])
  assert.deepEqual(faults, [])
  await context.close()
})

test('filters that leave nobody say so and lead back', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/topics/disputes?level=province&kind=government')
  assert.match(await page.locator('.dashboard .empty').textContent(), /没有机关合这些条件|都没有报告/)
  await page.getByRole('link', { name: '去掉筛选' }).click()
  await page.locator('.panel').first().waitFor()
  assert.equal(page.url(), `${site.address}/topics/disputes`)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the table is sorted by any column, and the file holds what it shows', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/topics/requests?year=2024')
  await page.locator('.wide-table thead a').nth(1).click()
  await page.waitForURL(/by=results/)
  const cells = await page.locator('.wide-table tbody tr').evaluateAll((rows) => rows.map((row) => row.cells[2].textContent))
  const numbers = cells.filter((cell) => /^[\d,]+$/.test(cell)).map((cell) => Number(cell.replaceAll(',', '')))
  assert.ok(numbers.length > 2, cells.join(' '))
  assert.deepEqual(numbers, [...numbers].sort((one, other) => other - one))
  const file = await page.locator('.downloads a').getAttribute('href')
  const csv = await (await page.request.get(site.address + file)).text()
  const rows = csv.split(/\r?\n/).filter((row) => row.includes(',results,'))
  assert.equal(rows.length, cells.length)
  for (const number of numbers) assert.ok(rows.some((row) => row.includes(`,${number},`)), `${number} in ${rows.join('\n')}`)
  assert.deepEqual(faults, [])
  await context.close()
})

test('a citizen on a phone goes from a topic to a body, its report and the sentence of a figure', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  await page.locator('.topics').getByRole('link', { name: '公开渠道' }).tap()
  await page.waitForURL(/\/topics\/channels/)
  await alive(page)
  const panel = page.locator('.panel').first()
  const chart = panel.locator('svg:visible').first()
  const { width } = await chart.boundingBox()
  assert.ok(width >= 320, `the picture is ${width} px wide of 360`)
  await page.locator('.filters summary').tap()
  await page.locator('#agency').selectOption('hunjiang')
  await page.waitForURL(/agency=hunjiang/)
  await page.locator('.chosen').getByRole('link', { name: '看这个机关的历年报告' }).tap()
  await page.waitForURL(/\/agencies\/hunjiang$/)
  await page.getByRole('link', { name: '2018', exact: true }).tap()
  await page.waitForURL(/\/agencies\/hunjiang\/2018/)
  assert.match(await page.locator('main').textContent(), /5,331/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('with keys alone every body of a ranking is read out, and Enter chooses it', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/topics/requests')
  const panel = page.locator('.panel').first()
  await panel.locator('.chart-marks:visible').focus()
  const readout = panel.locator('.readout:visible')
  const read = new Set()
  const count = await panel.locator('svg:visible [data-mark]').count()
  await page.keyboard.press('Home')
  for (let mark = 0; mark < count; mark += 1) {
    read.add(await readout.textContent())
    await page.keyboard.press('ArrowDown')
  }
  assert.equal(read.size, count)
  const last = (await readout.textContent()).split(' ')[0]
  await page.keyboard.press('Enter')
  await page.waitForURL(/agency=/)
  assert.equal(await page.locator('.chosen h2').textContent(), last)
  assert.deepEqual(faults, [])
  await context.close()
})

test('dashboards and the overview have no fault of accessibility, a tooltip open or not', async () => {
  for (const path of ['/', ...TOPICS.map((topic) => `/topics/${topic}`), '/topics/requests?agency=hongze&lang=en']) {
    const { context, page, faults } = await opened(browser, site.address + path)
    await audit(page, path)
    if (path !== '/') {
      await page.locator('.panel svg:visible [data-mark]').first().hover({ force: true })
      await page.locator('.tooltip').first().waitFor()
      await audit(page, `${path} with a tooltip`)
    }
    assert.deepEqual(faults, [], path)
    await context.close()
  }
})
