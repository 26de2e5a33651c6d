// A tab that stays open while the record gets a new build: its server is replaced under the same address.
import { after, before, beforeEach, afterEach, test } from 'node:test'
import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alive, bundle, launch, startSite, visitor } from './site.mjs'

const report = readFileSync(new URL('../tests/check_page/report.txt', import.meta.url), 'utf8')

let site, browser, nextDist

before(async () => {
  browser = await launch()
  // The build's name is the hash of its files, compressed twins aside, which would still hold the old script.
  nextDist = mkdtempSync(join(tmpdir(), 'gongkai-dist-'))
  cpSync(join(bundle, 'pkg'), join(nextDist, 'pkg'), { recursive: true, filter: (file) => !/read\.js\.(br|gz)$/.test(file) })
  appendFileSync(join(nextDist, 'pkg', 'read.js'), '\n// the next build\n')
})

after(async () => {
  await browser?.close()
  rmSync(nextDist, { recursive: true, force: true })
})

beforeEach(async () => {
  site = await startSite()
})

afterEach(() => site.stop())

async function replaceServer() {
  await site.stop()
  site = await startSite({ port: site.port, dist: nextDist })
}

const build = (page) => page.locator('meta[name=build]').getAttribute('content')

async function openTab(path) {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.address + path)
  await alive(page)
  await page.evaluate(() => { window.stayed = true })
  return { context, page, faults, old: await build(page) }
}

// The page was loaded whole, is of the new build, and answers.
async function isNew(page, old) {
  await page.waitForFunction((old) => document.querySelector('meta[name=build]')?.content !== old, old)
  await alive(page)
  assert.equal(await page.evaluate(() => window.stayed), undefined)
}

test('a link leads onto the new build, and Back too', async () => {
  const { context, page, faults, old } = await openTab('/items')
  await replaceServer()
  await page.locator('.site-header').getByRole('link', { name: '搜索', exact: true }).click()
  await page.waitForURL('**/search')
  await isNew(page, old)
  assert.match(await page.title(), /^搜索/)
  const fresh = await build(page)
  await page.goBack()
  await page.waitForFunction(() => document.title.startsWith('指标'))
  await alive(page)
  assert.equal(await build(page), fresh)
  assert.deepEqual(faults, [])
  await context.close()
})

test('so does a form, and a page whose module the old tab never loaded', async () => {
  const { context, page, faults, old } = await openTab('/search')
  await replaceServer()
  await page.fill('#q', '诉讼')
  await page.press('#q', 'Enter')
  await page.locator('.hit mark', { hasText: '诉讼' }).first().waitFor()
  await isNew(page, old)
  await page.locator('.site-header').getByRole('link', { name: '比较', exact: true }).click()
  await page.waitForFunction(() => document.title.startsWith('比较'))
  await alive(page)
  assert.deepEqual(faults, [])
  await context.close()
})

test('what the old page would load later is gone: it says so, and the server reads in its place', async () => {
  const { context, page, old } = await openTab('/check')
  await replaceServer()
  await page.fill('#text', report)
  await page.getByRole('button', { name: '体检', exact: true }).click()
  await page.waitForSelector('.when-failed:visible')
  assert.equal(await page.inputValue('#text'), report)
  await page.locator('.ask-server').click()
  await page.waitForSelector('#check-result table')
  await isNew(page, old)
  await context.close()
})
