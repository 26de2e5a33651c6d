// The desk's form as one types: drafts save themselves, a refusal says why, keys and pasted blocks.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { audit, launch, startSite, visitor } from './site.mjs'

const EDIT = '/desk/reports/hunjiang/2018'
const PASSWORD = 'lanterns over the river'
let site, browser, signedIn

before(async () => {
  site = await startSite()
  browser = await launch()
  signedIn = await visitor(browser)
  const { page } = signedIn
  await page.goto(site.setUp)
  await page.fill('#name', 'zhang')
  await page.fill('#display', '张三')
  await page.fill('#password', PASSWORD)
  await page.fill('#again', PASSWORD)
  await page.getByRole('button', { name: '设立并登录' }).click()
  await page.getByRole('heading', { name: '填报台' }).waitFor()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

const field = (page, code) => page.locator(`[id="f-${code}"]`)
const state = (page, words) => page.locator('.save-state', { hasText: words })
const ready = (page) => page.waitForSelector('html[data-ready]')

async function open() {
  const page = await signedIn.context.newPage()
  await page.goto(site.address + EDIT)
  await ready(page)
  return page
}

// What a fresh page, which has nothing of this browser's memory, shows.
async function stored(code) {
  const page = await signedIn.context.newPage()
  await page.addInitScript(() => localStorage.clear())
  await page.goto(site.address + EDIT)
  const text = await field(page, code).inputValue()
  await page.close()
  return text
}

async function answerWith(page, problem, status) {
  await page.route('**/fn/save-draft', (route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(problem) }))
}

test('a draft saves itself after a pause, and while one types', async () => {
  const page = await open()
  await field(page, 'meeting.count').fill('3')
  await state(page, '已保存').waitFor({ timeout: 4000 })
  assert.equal(await stored('meeting.count'), '3')
  const prose = field(page, 'prose.other')
  const saves = []
  page.on('request', (request) => request.url().endsWith('/fn/save-draft') && saves.push(Date.now()))
  for (let typed = 0; typed < 28; typed++) {
    await prose.press('a')
    await page.waitForTimeout(250)
  }
  assert.ok(saves.length >= 1, 'saved while one typed without a pause')
  await state(page, '已保存').waitFor({ timeout: 4000 })
  await audit(page, 'a form that saved itself')
  await page.close()
})

test('what is typed before the program is there counts as typed, and is not called saved', async () => {
  const page = await signedIn.context.newPage()
  let go
  const wait = new Promise((done) => { go = done })
  await page.route('**/desk_bg.wasm', async (route) => { await wait; await route.continue() })
  await page.goto(site.address + EDIT)
  await field(page, 'org.units').fill('77')
  go()
  await ready(page)
  assert.equal(await field(page, 'org.units').inputValue(), '77')
  await state(page, '已保存').waitFor({ timeout: 6000 })
  assert.equal(await stored('org.units'), '77')
  await page.close()
})

test('a refused save says why, and nothing of it is lost', async () => {
  for (const [problem, status, words] of [
    ['Forbidden', 403, '不能做这一步'],
    ['TooLarge', 413, '256 KB'],
    ['ManySignIns', 429, '请过几秒再试'],
    ['Unavailable', 503, '数据库现在连不上'],
    ['SignedOut', 401, '登录'],
  ]) {
    const page = await open()
    await answerWith(page, problem, status)
    await field(page, 'training.people').fill(String(status))
    await state(page, '没有存上').waitFor({ timeout: 6000 })
    assert.match(await page.locator('.save-state').textContent(), new RegExp(words), problem)
    assert.equal(await field(page, 'training.people').inputValue(), String(status))
    const link = page.locator('.save-state a[target=_blank]')
    assert.equal(await link.count(), problem === 'SignedOut' ? 1 : 0)
    await page.unroute('**/fn/save-draft')
    await page.getByRole('button', { name: '保存草稿' }).click()
    await state(page, '已保存').waitFor()
    await page.close()
  }
})

test('Enter goes to the cell below and never sends the form', async () => {
  const page = await open()
  await field(page, 'lawsuit.total').focus()
  await page.keyboard.press('Enter')
  const focused = await page.evaluate(() => document.activeElement.id)
  assert.match(focused, /^f-lawsuit\./)
  assert.notEqual(focused, 'f-lawsuit.total')
  assert.equal(new URL(page.url()).pathname, EDIT)
  await page.close()
})

test('a pasted block spreads over the cells, and is taken back', async () => {
  const page = await open()
  const total = field(page, 'review.total')
  const before = await page.locator('#part-review input').evaluateAll((all) => all.map((input) => input.value))
  await total.focus()
  await total.evaluate((input) => {
    const data = new DataTransfer()
    data.setData('text/plain', '41\n42\r\n43\n')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  const values = () => page.locator('#part-review input').evaluateAll((all) => all.map((input) => input.value))
  assert.deepEqual((await values()).slice(0, 3), ['41', '42', '43'])
  await page.getByRole('button', { name: '撤销粘贴' }).click()
  assert.deepEqual(await values(), before)
  await total.evaluate((input) => {
    const data = new DataTransfer()
    data.setData('text/plain', '1\n2')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await total.press('Control+z')
  assert.deepEqual(await values(), before)
  await page.close()
})
