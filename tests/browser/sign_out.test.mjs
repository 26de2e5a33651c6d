// A computer that several people use: what one typed and did not save is not there for the next.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { launch, startSite, visitor } from './site.mjs'

const EDIT = '/desk/reports/hunjiang/2018'
const PASSWORD = 'lanterns over the river'
const OTHER = 'gongkai.unsent.01990000-0000-7000-8000-000000000000.hunjiang.2018'
let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

const units = (page) => page.locator('[id="f-org.units"]')
const stored = (page) => page.evaluate(() => Object.keys(localStorage).sort())

async function signIn(page) {
  await page.goto(`${site.address}/desk/sign-in`)
  await page.fill('#name', 'zhang')
  await page.fill('#password', PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '填报台' }).waitFor()
}

async function type(page, text) {
  await page.goto(site.address + EDIT)
  await page.waitForTimeout(500)
  await units(page).fill(text)
  await page.locator('.save-state', { hasText: '未保存' }).waitFor()
}

test('signing out removes the unsaved text of this person, and nothing else', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.setUp)
  await page.fill('#name', 'zhang')
  await page.fill('#display', '张三')
  await page.fill('#password', PASSWORD)
  await page.fill('#again', PASSWORD)
  await page.getByRole('button', { name: '设立并登录' }).click()
  await page.getByRole('heading', { name: '填报台' }).waitFor()
  await page.evaluate((other) => {
    localStorage.setItem('gongkai.theme', '"dark"')
    localStorage.setItem(other, JSON.stringify([0, { 'org.units': '77' }]))
  }, OTHER)

  await type(page, '41')
  const keys = await stored(page)
  assert.equal(keys.filter((key) => key.startsWith('gongkai.unsent.')).length, 2, String(keys))
  assert.equal(await page.locator('.kept-local:visible').count(), 0, "another person's text is not shown")

  await page.goto(`${site.address}/desk`)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(`${site.address}/`)
  assert.deepEqual(await stored(page), ['gongkai.theme', OTHER])
  assert.doesNotMatch(await page.evaluate(() => document.cookie), /gongkai-forget/)

  await signIn(page)
  await page.goto(site.address + EDIT)
  await page.waitForTimeout(500)
  assert.equal(await units(page).inputValue(), '40')
  assert.deepEqual(faults, [])
  await context.close()
})

test('a session that ends by itself leaves the text for the same person', async () => {
  const { context, page, faults } = await visitor(browser)
  await signIn(page)
  await type(page, '42')
  await context.clearCookies({ name: 'gongkai' })
  await page.goto(`${site.address}/desk`)
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await signIn(page)
  await page.goto(site.address + EDIT)
  await page.getByText('这台电脑上有上次没保存的内容').waitFor()
  assert.equal(await units(page).inputValue(), '42')
  assert.deepEqual(faults, [])
  await context.close()
})
