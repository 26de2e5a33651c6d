// The explorer: what a reader does with a comparison, by pointer, touch and keys, without the server.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { audit, elements, launch, opened, startSite, visitor } from './site.mjs'

const FEW = '/compare?agencies=suqian~hongze~hunjiang&items=requests~lawsuits'
const MANY = '/compare?agencies=suqian~hongze~hunjiang~shanghai-office~shanghai-kewei~dongbao&items=requests'
let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

const svg = (page) => page.locator('.compared').first().locator('svg[role=img]:visible').first()
const picture = (page) => elements(svg(page))

test('every choice costs no request, and its address draws the same picture for whoever opens it', async () => {
  const { context, page, faults, requests } = await opened(browser, site.address + FEW)
  const choices = [['每百件新收申请', /per=requests/], ['不除', /^(?!.*per=)/], ['各自', /scale=own/], ['首年 = 100', /scale=index/],
    ['共用', /^(?!.*scale=)/], ['一年的高低', /view=bars/], ['表格', /view=table/], ['历年', /^(?!.*view=)/]]
  for (const [name, address] of choices) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.waitForURL(address)
    assert.deepEqual(requests, [], name)
    if (name === '表格') continue
    const fresh = await visitor(browser, { javaScriptEnabled: false })
    await fresh.page.goto(page.url())
    assert.equal(await picture(page), await picture(fresh.page), name)
    await fresh.context.close()
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('a mark says whose it is, its value and the way to its report, and never leaves the screen', async () => {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
    const { context, page, faults } = await opened(browser, site.address + FEW, { viewport })
    const marks = svg(page).locator('[data-mark]')
    for (const mark of [marks.first(), marks.last()]) {
      await mark.scrollIntoViewIfNeeded()
      await mark.locator('.hit').hover({ force: true })
      const tooltip = page.locator('.tooltip')
      await tooltip.waitFor()
      assert.match(await tooltip.textContent(), /年.*\d.*看这份报告/s)
      const box = await tooltip.boundingBox()
      assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, JSON.stringify(box))
    }
    await audit(page, 'a comparison with its tooltip open')
    await page.keyboard.press('Escape')
    await svg(page).locator('..').focus()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.tooltip').count(), 0)
    assert.deepEqual(faults, [])
    await context.close()
  }
})

test('pointing at a body makes it stand out everywhere; a pin stays and is part of the address', async () => {
  const { context, page, faults, requests } = await opened(browser, site.address + MANY)
  assert.equal(await page.locator('.multiple').count(), 6)
  const chip = page.locator('.chip', { hasText: '宿迁' })
  await chip.hover()
  assert.match(await page.locator('.multiple', { hasText: '宿迁' }).getAttribute('class'), /lit/)
  await chip.getByRole('link', { name: /^突出/ }).click()
  await page.waitForURL(/pin=suqian/)
  await page.locator('.chart .background').first().waitFor({ state: 'attached' })
  assert.equal(await page.locator('.multiple').count(), 0)
  await page.getByRole('link', { name: /^隐藏 .*洪泽/ }).click()
  await page.waitForURL(/hide=hongze/)
  await page.goBack()
  await page.goBack()
  await page.locator('.multiple').first().waitFor()
  assert.deepEqual(requests, [])
  assert.deepEqual(faults, [])
  await context.close()
})

test('the table is sorted by any column, and the file holds what it shows', async () => {
  const { context, page, faults } = await opened(browser, site.address + `${MANY}~lawsuits&view=table&year=2024`)
  await page.getByRole('link', { name: /行政诉讼/ }).click()
  await page.waitForURL(/by=lawsuits/)
  const cells = await page.locator('.wide-table tbody tr').evaluateAll((rows) => rows.map((row) => row.cells[2].textContent))
  const numbers = cells.filter((cell) => /^[\d,]+/.test(cell)).map((cell) => Number(cell.replace(/[^\d]/g, '')))
  assert.deepEqual(numbers, [...numbers].sort((one, other) => other - one))
  assert.ok(numbers.length > 1)
  const year = await page.locator('.wide-table caption').textContent()
  const file = await page.locator('.downloads a').first().getAttribute('href')
  const csv = await (await page.request.get(site.address + file)).text()
  const all = csv.split(/\r?\n/).slice(1).filter(Boolean)
  assert.ok(all.every((row) => row.includes(`,${year},`)), 'the file holds another year')
  const rows = all.filter((row) => row.includes('lawsuits'))
  for (const number of numbers) assert.ok(rows.some((row) => row.includes(`,${number},`)), `${number} in ${rows.join('\n')}`)
  assert.deepEqual(faults, [])
  await context.close()
})

test('with keys alone every value of a picture is read out', async () => {
  const { context, page, faults } = await opened(browser, site.address + FEW)
  const frame = svg(page).locator('..')
  await frame.focus()
  await page.keyboard.press('Home')
  const count = await svg(page).locator('[data-mark]').count()
  const readout = page.locator('.compared').first().locator('.readout:visible')
  const read = new Set()
  for (let mark = 0; mark < count; mark += 1) {
    read.add(await readout.textContent())
    await page.keyboard.press('ArrowRight')
  }
  assert.equal(read.size, count)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the years run by themselves and stop at the last', async () => {
  const { context, page, faults, requests } = await opened(browser, site.address + `${FEW}&view=bars`)
  await page.getByRole('button', { name: '播放' }).click()
  await page.waitForURL(/year=/)
  const first = new URL(page.url()).searchParams.get('year')
  await page.waitForFunction((first) => new URLSearchParams(location.search).get('year') !== first, first)
  await page.getByRole('button', { name: '停' }).click()
  const stopped = page.url()
  await page.waitForTimeout(1200)
  assert.equal(page.url(), stopped)
  assert.deepEqual(requests, [])
  assert.deepEqual(faults, [])
  await context.close()
})

// The pixels of a PNG from its head.
const sizeOfPng = (bytes) => {
  assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10])
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

test('a journalist compares six bodies, saves the picture and passes the link on', async () => {
  const { context, page, faults, requests } = await opened(browser, site.address + `${MANY}~lawsuits`, {
    acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('link', { name: '对数', exact: true }).click()
  await page.waitForURL(/scale=log/)
  assert.match(await page.locator('.scale-note').textContent(), /十倍/)
  await page.getByRole('link', { name: '各自', exact: true }).click()
  await page.waitForURL(/scale=own/)
  await page.locator('.chip', { hasText: '宿迁' }).getByRole('link', { name: /^突出/ }).click()
  await page.waitForURL(/pin=suqian/)
  assert.deepEqual(requests, [])

  const links = page.locator('.compared').first().locator('.figure-links')
  const file = await page.request.get(site.address + await links.getByRole('link', { name: '图（SVG）' }).getAttribute('href'))
  const text = await file.text()
  for (const body of ['宿迁', '洪泽', '浑江']) assert.ok(text.includes(body), `${body} is not in the picture`)
  const [, width, height] = text.match(/viewBox="0 0 (\d+) (\d+)"/).map(Number)
  const download = page.waitForEvent('download')
  await links.getByRole('button', { name: '图（PNG）' }).click()
  const saved = await download
  assert.equal(saved.suggestedFilename(), 'requests.png')
  assert.deepEqual(sizeOfPng(readFileSync(await saved.path())), [2 * width, 2 * height])

  await page.getByRole('button', { name: '复制链接' }).click()
  await page.getByText('已复制').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  assert.equal(link, page.url())
  const other = await opened(browser, link)
  assert.equal(await picture(page), await picture(other.page))
  assert.deepEqual([...faults, ...other.faults], [])
  await other.context.close()
  await context.close()
})

test('a picture that cannot be had as PNG says so, and the dashboard fills the screen', async () => {
  const { context, page, faults } = await opened(browser, site.address + FEW)
  await page.route('**/compare.svg**', (route) => route.abort())
  const links = page.locator('.compared').first().locator('.figure-links')
  await links.getByRole('button', { name: '图（PNG）' }).click()
  await links.getByText('请改存 SVG').waitFor()
  await page.getByRole('button', { name: '全屏' }).click()
  await page.waitForFunction(() => document.fullscreenElement?.matches('.explorer'))
  await page.keyboard.press('Escape')
  assert.deepEqual(faults.filter((fault) => !fault.includes('ERR_FAILED')), [])
  await context.close()
})

test('a body\'s page is an explorer of its own: years, divisor and scale, without the server', async () => {
  const { context, page, faults, requests } = await opened(browser, `${site.address}/agencies/pingtan`)
  const pictures = async (page) => Promise.all((await page.locator('.explorer svg[role=img]').all()).map(elements))
  for (const [name, address] of [['对数', /pingtan\?scale=log/], ['首年 = 100', /scale=index/], ['等距', /pingtan$/],
    ['每百件办理结果', /per=results/]]) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.waitForURL(address)
    assert.deepEqual(requests, [], name)
    const fresh = await visitor(browser, { javaScriptEnabled: false })
    await fresh.page.goto(page.url())
    const [ours, theirs] = [await pictures(page), await pictures(fresh.page)]
    assert.ok(ours.length > 5, `${ours.length} pictures, ${name}`)
    assert.deepEqual(ours, theirs, name)
    await fresh.context.close()
  }
  await page.goBack()
  await page.waitForURL(/pingtan$/)
  await page.locator('#from').fill('2019')
  await page.waitForURL(/years=2019-/)
  assert.deepEqual(requests, [])
  const href = await page.locator('.explorer .figure-links a').first().getAttribute('href')
  const file = await page.request.get(site.address + href)
  assert.equal(file.status(), 200)
  await audit(page, 'a body\'s page')
  assert.deepEqual(faults, [])
  await context.close()
})

test('a researcher sorts the wide table, and the file says what the screen says', async () => {
  const { context, page, faults } = await opened(browser, `${site.address}${MANY}~results~lawsuits&view=table&year=2024`)
  for (const column of ['新收申请', '办理结果', '行政诉讼']) {
    await page.getByRole('link', { name: new RegExp(`^${column}`) }).first().click()
    await page.locator('th[aria-sort=descending]', { hasText: column }).waitFor()
  }
  const shown = await page.locator('.wide-table tbody tr').evaluateAll((rows) => rows.flatMap((row) =>
    [...row.cells].slice(1).map((cell) => [row.cells[0].textContent, cell.textContent])))
  const csv = await (await page.request.get(site.address + await page.locator('.downloads a').first().getAttribute('href'))).text()
  const stated = shown.filter(([, cell]) => cell !== '无报告')
  const lines = csv.split(/\r?\n/).slice(1).filter(Boolean)
  assert.equal(lines.length, stated.length)
  const names = await page.locator('.chip-name').allTextContents()
  const slugs = new URL(page.url()).searchParams.get('agencies').split('~')
  for (const [name, cell] of stated) {
    const slug = slugs[names.indexOf(name)]
    assert.ok(lines.some((line) => line.startsWith(`${slug},`) && line.includes(cell.includes(',') ? `"${cell}"` : `,${cell},`)),
      `${name} ${cell} is not in\n${csv}`)
  }
  assert.deepEqual(faults, [])
  await context.close()
})
