// Words of strangers stay words in a browser too: no script of theirs runs, no policy has to stop one,
// and no address leads away from the site.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { alive, launch, startSite, visitor } from './site.mjs'

// One list for these tests and those over HTTP; a string of Rust without odd escapes is one of JSON.
const list = readFileSync(new URL('../src/payloads.rs', import.meta.url), 'utf8')
const PAYLOADS = list.split('\n').filter((line) => line.startsWith('    "')).map((line) => JSON.parse(line.trim().replace(/,$/, '')))
const squeezed = (text) => text.replace(/\s+/g, ' ').trim()

let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

test('the list of payloads is read', () => assert.ok(PAYLOADS.length >= 60, `${PAYLOADS.length}`))

test('words in an address are the title of the page and nothing else', async () => {
  const { context, page, faults } = await visitor(browser)
  for (const words of PAYLOADS) {
    for (const lang of ['', '&lang=en']) {
      await page.goto(`${site.address}/search?q=${encodeURIComponent(words)}${lang}`)
      assert.ok(squeezed(await page.title()).startsWith(squeezed(words)), `${words}: ${await page.title()}`)
      assert.equal(squeezed(await page.inputValue('#q')), squeezed(words))
    }
  }
  assert.deepEqual(faults, [])
  await context.close()
})

test('after a link the title says the same as after a page load', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(`${site.address}/search`)
  for (const words of PAYLOADS.filter((words) => !words.includes('\n')).slice(0, 20)) {
    await alive(page)
    await page.fill('#q', words)
    await page.press('#q', 'Enter')
    await page.waitForFunction((words) => document.title.startsWith(words), squeezed(words))
    const title = await page.title()
    await page.reload()
    assert.equal(await page.title(), title)
  }
  await alive(page)
  await page.getByRole('link', { name: '指标' }).first().click()
  await page.waitForFunction(() => document.title.startsWith('指标'))
  const description = () => page.getAttribute('meta[name=description]', 'content')
  const told = await description()
  await page.reload()
  assert.equal(await description(), told)
  assert.deepEqual(faults, [])
  await context.close()
})

test('an address that looks like another site leads nowhere', async () => {
  const { context, page } = await visitor(browser)
  await page.goto(site.address)
  await page.evaluate(() => localStorage.setItem('gongkai.lang', '"en"'))
  for (const path of ['//evil.example/x', '//evil.example', '/\\evil.example', '/nothing', '/items']) {
    await page.goto(site.address + path).catch(() => {})
    await page.waitForLoadState()
    assert.equal(new URL(page.url()).origin, site.address, path)
  }
  assert.match(page.url(), /lang=en/)
  await context.close()
})
