// What a journalist does: compares bodies over years, follows the year, searches, sends the address on.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { alive, audit, launch, startSite, visitor } from './site.mjs'

const COMPARED = '/compare?agencies=suqian~hongze~hunjiang&items=requests~lawsuits~disclosed'
let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})


test('comparisons, trends, rankings and search are accessible in both languages', async () => {
  const { context, page, faults } = await visitor(browser)
  const paths = ['/compare', COMPARED, `${COMPARED}&lang=en`, '/compare?agencies=suqian~hongze&items=requests&view=bars&per=results',
    '/compare?agencies=suqian~hongze~shanghai-kewei&view=stack&lang=en', '/agencies/suqian', '/agencies/suqian/2024',
    '/agencies/shanghai-office/2019?lang=en', '/items/req.new.total', '/items', '/search?q=%E8%AF%89%E8%AE%BC', '/search?lang=en']
  for (const path of paths) {
    await page.goto(site.address + path)
    await audit(page, path)
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('the view and the year change without a request, Back leads back, and the address tells the state', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + COMPARED)
  await alive(page)
  const requests = []
  // Chromium asks its cache for the icon of every new address.
  page.on('request', (request) => request.url().endsWith('icon.svg') || requests.push(request.url()))
  await page.getByRole('link', { name: '一年的高低' }).click()
  await page.waitForURL(/view=bars/)
  await page.locator('.chart-bars:visible').first().waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '一年的高低')
  await page.locator('#year').fill('2023')
  await page.waitForURL(/year=2023/)
  await page.waitForFunction(() => document.querySelector('.compared .eyebrow')?.textContent.includes('2023'))
  const address = page.url()
  await page.goBack()
  await page.locator('.chart-lines:visible').first().waitFor()
  await page.goForward()
  await page.waitForFunction(() => document.querySelector('.compared .eyebrow')?.textContent.includes('2023'))
  assert.deepEqual(requests, [])
  // The address alone gives the same page, also without script.
  const still = await visitor(browser, { javaScriptEnabled: false })
  await still.page.goto(address)
  assert.match(await still.page.locator('.compared .eyebrow').first().textContent(), /2023/)
  await still.context.close()
  assert.deepEqual(faults, [])
  await context.close()
})

test('bodies and indicators are chosen by ticking, with and without script', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { context, page, faults } = await visitor(browser, { javaScriptEnabled })
    await page.goto(`${site.address}/compare`)
    if (javaScriptEnabled) await page.waitForTimeout(800)
    await page.getByLabel('宿迁市', { exact: true }).check()
    await page.getByLabel('新收申请', { exact: true }).check()
    await page.getByRole('button', { name: '比较' }).click()
    await page.waitForURL(/agencies=suqian&items=requests$/)
    await page.getByRole('heading', { level: 1, name: /宿迁市：新收申请/ }).waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('a change of form is a visible break with its reason one tap away', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + COMPARED)
  const lawsuits = page.locator('.compared', { hasText: '行政诉讼' }).first()
  assert.match(await lawsuits.locator('svg:visible').textContent(), /换格式/)
  await lawsuits.locator('.bridge-reason summary').click()
  await lawsuits.getByText('尚未审结').first().waitFor()
  const disclosed = page.locator('.compared', { hasText: '主动公开政府信息' }).first()
  assert.match(await disclosed.locator('.bridge-reason').textContent(), /不可比.*取消了这一项/s)
  assert.deepEqual(faults, [])
  await context.close()
})

test('two characters find bodies and items, and the sentence is shown', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address)
  await page.locator('#q').fill('诉讼')
  await page.locator('#q').press('Enter')
  await page.waitForURL(/\/search\?q=/)
  await page.locator('.hit mark', { hasText: '诉讼' }).first().waitFor()
  await page.locator('#q').fill('洪泽')
  await page.locator('#q').press('Enter')
  // The page before it leads to reports of the same body, and is shown until the next one is there.
  await page.locator('.hit mark', { hasText: '洪泽' }).first().waitFor()
  await page.locator('main').getByRole('link', { name: /淮安市洪泽区人民政府/ }).and(page.locator('[href$="/agencies/hongze"]')).first().click()
  await page.waitForURL(/\/agencies\/hongze$/)
  assert.deepEqual(faults, [])
  await context.close()
})
