// Finding as one types: the search suggests, a comparison takes bodies in, by keys, by pointer and by touch, on a slow
// network and on none.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { audit, elements, launch, opened, startSite, visitor } from './site.mjs'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const FEW = '/compare?agencies=suqian~hunjiang&items=requests~lawsuits'
let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

const field = (page) => page.getByRole('combobox')
const options = (page) => page.getByRole('option')
const suggested = (requests) => requests.filter((url) => url.includes('/search.json'))

test('with keys alone a suggestion is reached, read out and chosen', async () => {
  const { context, page, faults, requests } = await opened(browser, site.address + '/')
  await field(page).focus()
  await page.keyboard.type('sq', { delay: 30 })
  await options(page).first().waitFor()
  assert.equal(suggested(requests).length, 1, 'one request for a pause')
  assert.match(await page.locator('.combobox [role=status]').textContent(), /^\d+ 条建议/)
  assert.equal(await field(page).getAttribute('aria-expanded'), 'true')
  assert.equal(await field(page).getAttribute('aria-activedescendant'), null)
  await page.keyboard.press('ArrowDown')
  const active = page.locator(`#${await field(page).getAttribute('aria-activedescendant')}`)
  assert.equal(await active.getAttribute('aria-selected'), 'true')
  assert.match(await active.textContent(), /宿迁市/)
  // Round through the field itself.
  await page.keyboard.press('ArrowUp')
  assert.equal(await field(page).getAttribute('aria-activedescendant'), null)
  await page.keyboard.press('ArrowUp')
  assert.notEqual(await field(page).getAttribute('aria-activedescendant'), await active.getAttribute('id'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/agencies\/suqian$/)
  await page.getByRole('heading', { level: 1, name: /宿迁/ }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'main')
  assert.deepEqual(faults, [])
  await context.close()
})

test('Escape closes the list and leaves what was typed; Enter without a choice searches as ever', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/search')
  await field(page).fill('宿迁')
  await options(page).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  assert.equal(await options(page).count(), 0)
  assert.equal(await field(page).getAttribute('aria-expanded'), 'false')
  assert.equal(await field(page).inputValue(), '宿迁')
  await page.keyboard.press('ArrowDown')
  await options(page).first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  await page.locator('.hits').waitFor()
  assert.deepEqual(faults, [])
  await context.close()
})

test('by pointer and by touch a suggestion is chosen, on a phone too, and nothing moves', async () => {
  for (const kind of [{}, PHONE]) {
    const { context, page, faults } = await opened(browser, site.address + '/', kind)
    const below = page.locator('.topics').first()
    const before = await below.boundingBox()
    await field(page).fill('hz')
    await options(page).first().waitFor()
    assert.deepEqual(await below.boundingBox(), before)
    const width = page.viewportSize().width
    for (const option of await options(page).all()) {
      const box = await option.boundingBox()
      assert.ok(box.x >= 0 && box.x + box.width <= width && box.height >= 44, JSON.stringify(box))
    }
    const option = options(page).filter({ hasText: '洪泽' }).first()
    await (kind.hasTouch ? option.tap() : option.click())
    await page.waitForURL(/\/agencies\/hongze$/)
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('an older answer never takes the place of a newer one', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/')
  await page.route(/search\.json\?q=%E6%B4%AA/, async (route) => {
    await new Promise((done) => setTimeout(done, 900))
    await route.continue().catch(() => {})
  })
  await field(page).fill('洪泽')
  await page.waitForTimeout(300)
  await field(page).fill('sq')
  await options(page).first().waitFor()
  await page.waitForTimeout(1200)
  assert.match(await options(page).first().textContent(), /宿迁市/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the reader learns of a slow and of a failing network, and the form still works', async () => {
  const { context, page } = await opened(browser, site.address + '/?lang=en')
  let isSlow = true
  await page.route(/search\.json/, async (route) => {
    if (!isSlow) return route.abort()
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue().catch(() => {})
  })
  await field(page).fill('suqian')
  await page.getByText('Looking…').waitFor()
  await options(page).first().waitFor()
  assert.equal(await page.getByText('Looking…').count(), 0)
  isSlow = false
  await field(page).fill('suqian 2024')
  await page.getByText(/No suggestions can be had/).waitFor()
  assert.equal(await options(page).count(), 0)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?.*q=suqian\+2024/)
  await context.close()
})

test('without script the fields are the forms that they were', async () => {
  const { context, page } = await visitor(browser, { javaScriptEnabled: false })
  await page.goto(site.address + '/')
  await page.getByRole('searchbox').fill('宿迁 2024 行政诉讼')
  await page.getByRole('searchbox').press('Enter')
  assert.match(await page.locator('.number-answer').first().textContent(), /77 件/)
  await page.goto(site.address + FEW)
  await page.locator('#find').fill('hz')
  await page.locator('#find').press('Enter')
  await page.getByLabel('淮安市洪泽区', { exact: true }).check()
  await page.getByRole('button', { name: '比较', exact: true }).click()
  assert.deepEqual(await page.locator('.chip-name').allTextContents(), ['宿迁市', '白山市浑江区', '淮安市洪泽区'])
  await context.close()
})

// Everything that a comparison shows: its words and the elements of its pictures.
async function shown(page) {
  const svgs = await page.locator('.explorer svg[role=img]:visible').all()
  const words = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('h1, .chip-name, .explorer .notice, .slider, .compared .summary, .compared .eyebrow, .wide-table')].map((one) => one.textContent.trim()))
  return { title: await page.title(), words, pictures: await Promise.all(svgs.map(elements)) }
}

async function sameAsFresh(page) {
  const fresh = await visitor(browser, { javaScriptEnabled: false })
  await fresh.page.goto(page.url())
  assert.equal(fresh.page.url(), page.url(), 'the address is not the canonical one')
  assert.deepEqual(await shown(page), await shown(fresh.page), page.url())
  await fresh.context.close()
}

test('a comparison takes a body in with one small request, lets it go with none, and its address shows the same', async () => {
  for (const view of ['', '&view=bars&year=2024', '&view=table']) {
    const { context, page, faults, requests } = await opened(browser, site.address + FEW + view)
    await field(page).fill('hz')
    const chosen = page.waitForResponse(/compare\.series/)
    await options(page).filter({ hasText: '洪泽' }).first().click()
    const answer = await chosen
    const { responseBodySize } = await answer.request().sizes()
    assert.ok(responseBodySize <= 3_000, `${responseBodySize} bytes`)
    await page.locator('.chip', { hasText: '洪泽' }).waitFor()
    assert.equal(await field(page).inputValue(), '')
    assert.equal(requests.filter((url) => !url.includes('/search.json')).length, 1, requests.join('\n'))
    assert.equal(new URL(page.url()).searchParams.get('agencies'), 'suqian~hunjiang~hongze')
    await sameAsFresh(page)
    requests.length = 0
    await page.getByRole('link', { name: /^移除 .*浑江/ }).click()
    await page.waitForURL(/agencies=suqian~hongze/)
    await sameAsFresh(page)
    assert.ok(await page.evaluate(() => document.activeElement.closest('.chips')), 'the focus is lost')
    await page.goBack()
    await page.locator('.chip', { hasText: '浑江' }).waitFor()
    await sameAsFresh(page)
    await page.goBack()
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 2)
    await sameAsFresh(page)
    assert.deepEqual(requests, [])
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('the form of a comparison follows the explorer', async () => {
  const { context, page, faults } = await opened(browser, site.address + FEW)
  await page.getByRole('link', { name: /^移除 .*浑江/ }).click()
  await page.waitForURL(/agencies=suqian&/)
  await field(page).fill('dongbao')
  await page.keyboard.press('ArrowDown')
  await options(page).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/agencies=suqian~dongbao/)
  await page.locator('summary', { hasText: '指标' }).click()
  await page.getByLabel('行政复议', { exact: true }).check()
  await page.getByRole('button', { name: '比较', exact: true }).click()
  await page.waitForURL(/agencies=suqian~dongbao&items=requests~reviews~lawsuits|agencies=suqian~dongbao&items=requests~lawsuits~reviews/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('where nothing is compared yet, the form is sent with a chosen body, which is then ticked', async () => {
  const { context, page, faults } = await opened(browser, site.address + '/compare', PHONE)
  await field(page).fill('sq')
  await options(page).filter({ hasText: '宿迁' }).first().tap()
  await page.waitForURL(/agencies=suqian/)
  await page.locator('input[value=suqian]:checked').waitFor({ state: 'attached' })
  await page.getByLabel('新收申请', { exact: true }).check()
  await page.getByRole('button', { name: '比较', exact: true }).tap()
  await page.waitForURL(/agencies=suqian&items=requests$/)
  await page.getByRole('button', { name: /宿迁市的同级同地（1 个）/ }).tap()
  await page.waitForURL(/agencies=suqian~huaian&items=requests$/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('a body whose series cannot be had is compared by loading the page', async () => {
  const { context, page } = await opened(browser, site.address + FEW)
  await page.route(/compare\.series/, (route) => route.abort())
  await field(page).fill('hz')
  await options(page).filter({ hasText: '洪泽' }).first().click()
  await page.waitForURL(/agencies=suqian~hunjiang~hongze/)
  await page.locator('.chip', { hasText: '洪泽' }).waitFor()
  await context.close()
})

test('an open list has no fault of accessibility', async () => {
  for (const path of ['/', '/search?lang=en', '/compare', FEW]) {
    const { context, page, faults } = await opened(browser, site.address + path)
    await audit(page, path)
    await field(page).fill('sq')
    await options(page).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await audit(page, `${path} with its list open`)
    await page.emulateMedia({ forcedColors: 'active' })
    assert.notEqual(await options(page).first().evaluate((one) => getComputedStyle(one).outlineStyle), 'none')
    assert.deepEqual(faults, [], path)
    await context.close()
  }
})
