// A citizen checks a report: pasted or dropped, read in a worker, each figure and its phrase lighting up
// the other; and the same from the server without script.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { alive, audit, launch, startSite, visitor } from './site.mjs'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const binary = process.env.GONGKAI_BINARY ?? new URL('../../target/serve/gongkai', import.meta.url).pathname
const ownFile = new URL('../tests/check_page/report.txt', import.meta.url).pathname
const own = readFileSync(ownFile, 'utf8')
const reports = () => readdirSync(corpus).filter((name) => /^\d.*\.txt$/.test(name))
// Without the line that says where the text was found.
const report = (name) => readFileSync(new URL(name, corpus), 'utf8').split('\n').slice(1).join('\n')

let site, browser
before(async () => {
  site = await startSite()
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await site?.stop()
})

// The page hears the reader once the browser has taken over.
async function open(page, path = '/check') {
  await page.goto(site.address + path)
  await alive(page)
}

async function check(page, text) {
  await page.fill('#text', text)
  await page.evaluate(() => document.querySelector('.check-form').removeAttribute('data-state'))
  await page.getByRole('button', { name: /^(体检|Check)$/ }).click()
  await page.waitForSelector('.check-form[data-state=done]', { timeout: 30_000 })
  return Number(await page.textContent('.milliseconds'))
}

async function send(text, path = '/check') {
  const form = new FormData()
  form.append('text', text)
  const answer = await fetch(site.address + path, { method: 'POST', body: form })
  assert.equal(answer.status, 200)
  return answer.text()
}

test('a pasted report is read in the browser and nothing of it is sent', async () => {
  const { context, page, faults } = await visitor(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
  const sent = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await open(page)
  assert.ok(!sent.some((line) => line.includes('/reader')), 'the worker waits until it is needed')
  await check(page, own)
  const loaded = sent.filter((line) => line.includes('/reader')).map((line) => line.replace(/.*\//, '')).sort()
  assert.deepEqual(loaded, ['reader.js', 'reader_bg.wasm', 'reader_start.js'])
  assert.deepEqual(sent.filter((line) => !line.startsWith('GET ')), [])

  // Figures and phrases light up each other, by pointer and by key.
  const row = page.locator('[id="figure-proactive.total"]')
  assert.match(await row.innerText(), /1,200 条/)
  await row.locator('td.value').hover()
  const lit = page.locator('.check-source .phrase.lit')
  assert.deepEqual(await lit.allTextContents(), ['全区全年主动公开政府信息数共1200条'])
  await page.locator('.check-source .phrase', { hasText: '政务微博' }).hover()
  assert.match(await page.locator('.check-read tr.lit').innerText(), /200 条/)
  await row.locator('a').focus()
  assert.match(await page.locator('.check-read tr.lit').innerText(), /1,200 条/)
  await row.locator('a').press('Enter')
  assert.match(new URL(page.url()).hash, /^#at-\d+$/)
  assert.equal(await page.locator('.check-source .phrase:target').textContent(), '全区全年主动公开政府信息数共1200条')

  // Beside them what does not add up at first sight; the table is filled in.
  assert.match(await page.locator('.findings').innerText(), /1,500/)
  assert.match(await page.locator('.check-official').innerText(), /主动公开政府信息数[\s\S]*1,200/)

  // Copied, and downloaded without asking anyone.
  await page.getByRole('button', { name: '复制表格' }).click()
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')
  assert.match(copied, /^item,name,value,state,unit,start,end,phrase\n/)
  assert.match(copied, /proactive\.total,主动公开政府信息数,1200,number,条,\d+,\d+,全区全年主动公开政府信息数共1200条/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 CSV' }).click()])
  assert.equal(download.suggestedFilename(), '春江区人民政府-2018.csv')
  assert.equal(readFileSync(await download.path(), 'utf8').replace('\ufeff', '').replaceAll('\r\n', '\n'), copied)

  // As JSON it is what the command says of the same text.
  const json = await page.getByRole('link', { name: '下载 JSON' }).getAttribute('href')
  const told = JSON.parse(decodeURIComponent(json.slice(json.indexOf(',') + 1)))
  assert.deepEqual(told, JSON.parse(execFileSync(binary, ['check', '--json', ownFile])))

  // Edited and checked again; gone elsewhere and come back.
  await check(page, own.replace('1200条', '1300条'))
  assert.match(await row.innerText(), /1,300 条/)
  await page.locator('.site-header a[href="/items"]').click()
  await page.waitForSelector('.dictionary')
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('[id="figure-proactive.total"]')?.innerText.includes('1,300'))
  assert.match(await page.inputValue('#text'), /1300条/)
  assert.deepEqual(faults, [])
  await context.close()
})

test('a file is read in the browser if it is text, and sent only if the reader says so', async () => {
  const { context, page, faults } = await visitor(browser)
  await open(page)
  const html = `<table><tr><td>x</td></tr></table><p>${own.replaceAll('\n', '</p><p>')}</p>`
  for (const [name, content] of [['a.txt', own], ['b.html', html]]) {
    await page.setInputFiles('#file', { name, mimeType: 'text/plain', buffer: Buffer.from(content) })
    await page.waitForSelector('.check-form[data-state=done]')
    assert.match(await page.locator('[id="figure-proactive.total"]').innerText(), /1,200 条/)
    assert.ok((await page.inputValue('#text')).includes('主动公开政府信息数共1200条'))
    await page.reload()
    await open(page)
  }
  // Dropped on the field.
  const data = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'c.txt'))
    return data
  }, own)
  await page.dispatchEvent('#text', 'drop', { dataTransfer: data })
  await page.waitForSelector('.check-form[data-state=done]')
  // What only the server can read is not sent by itself.
  await page.setInputFiles('#file', { name: 'd.docx', mimeType: '', buffer: Buffer.from('no document') })
  await page.waitForSelector('.when-file:visible')
  await page.getByRole('button', { name: '发给服务器读一次，不保存' }).click()
  await page.waitForSelector('.notice[role=alert]')
  assert.ok((await page.inputValue('#text')).includes('1200条'), 'what was typed stays')
  assert.deepEqual(faults, [])
  await context.close()
})

test('where the worker cannot run, the page says so and offers the server', async () => {
  const { context, page } = await visitor(browser)
  await page.route('**/reader_bg.wasm', (route) => route.abort())
  await open(page)
  await page.fill('#text', own)
  await page.getByRole('button', { name: '体检' }).click()
  await page.waitForSelector('.when-failed:visible')
  assert.equal(await page.inputValue('#text'), own)
  await page.getByRole('button', { name: '发给服务器读一次，不保存' }).click()
  await page.waitForSelector('#check-facts')
  assert.match(await page.locator('[id="figure-proactive.total"]').innerText(), /1,200 条/)
  await context.close()
})

test('without script the server answers the same', async () => {
  const { context, page } = await visitor(browser, { javaScriptEnabled: false })
  await page.goto(`${site.address}/check`)
  await page.fill('#text', own)
  await page.getByRole('button', { name: '体检' }).click()
  assert.match(await page.locator('[id="figure-proactive.total"]').innerText(), /1,200 条/)
  await page.locator('.check-source .phrase', { hasText: '政务微博' }).click()
  assert.match(await page.locator('.check-read tr:target').innerText(), /200 条/)
  assert.equal(await page.locator('.copy-figures:visible').count(), 0)
  await context.close()
})

// Every element of a result with its attributes and its own text. Which row is lit is the reader's doing.
const outline = (html) => {
  const page = html ? new DOMParser().parseFromString(html, 'text/html') : document
  const own = (element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('')
  const attributes = (element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`.replace(/ ?\blit$/, ''))
  const isShown = (one) => one !== 'class=' && one !== 'data-linked='
  const line = (element) => [element.localName, ...attributes(element).filter(isShown).sort(), own(element).trim()]
  const result = [...page.querySelector('.checked').parentElement.children]
  return result.flatMap((part) => [part, ...part.querySelectorAll('*')]).map((element) => line(element).join(' '))
}

test('worker and server say the same', async () => {
  const texts = [['our own', own]]
  if (existsSync(corpus)) texts.push(...reports().map((name) => [name, report(name)]))
  else console.log('Skipped: the real reports in ../shared/corpus are not here.')
  const { context, page, faults } = await visitor(browser)
  for (const path of ['/check', '/check?lang=en&theme=dark&size=large']) {
    await open(page, path)
    for (const [name, text] of texts) {
      const answered = await send(text, path)
      await check(page, text)
      assert.deepEqual(await page.evaluate(outline), await page.evaluate(outline, answered), `${name} ${path}`)
    }
  }
  console.log(`${texts.length} texts, each in two languages: the same result.`)
  assert.deepEqual(faults, [])
  await context.close()
})

test('a text with more figures than any report is not shown, by the browser as by the server', async () => {
  const { context, page, faults } = await visitor(browser)
  await open(page)
  const many = `${own}\n${'收到申请12件，'.repeat(4_000)}`
  await page.fill('#text', many)
  await page.getByRole('button', { name: '体检' }).click()
  await page.waitForSelector('.when-many:visible', { timeout: 30_000 })
  assert.match(await page.locator('.when-many').innerText(), /3000/)
  assert.equal(await page.inputValue('#text'), many)
  assert.equal(await page.locator('.checked').count(), 0)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the report of 浑江区 is explained, in less than a tenth of a second', async (t) => {
  if (!existsSync(corpus)) return t.skip('the real reports in ../shared/corpus are not here')
  const { context, page, faults } = await visitor(browser)
  await open(page)
  const text = report('000_hunjiang_2018.txt')
  const times = []
  for (let turn = 0; turn < 5; turn += 1) times.push(await check(page, text))
  console.log(`milliseconds in the worker, each time a new one: ${times.join(', ')}`)
  assert.match(await page.locator('#check-facts').innerText(), /浑江区.*2018/)
  assert.match(await page.locator('.findings').innerText(), /7,974 比总数 5,331 多 2,643/)
  const shown = await page.locator('.check-read tr[id^="figure-"]').count()
  console.log(`${shown} figures`)
  assert.ok(shown >= 33, `${shown} figures`)
  assert.ok(Math.min(...times) < 100, `${times}`)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the page and its result break no rule of accessibility', async () => {
  const { context, page } = await visitor(browser)
  await open(page)
  await audit(page, 'the empty page')
  await check(page, own)
  await audit(page, 'the result')
  if (existsSync(corpus)) {
    await check(page, report('001_hongze_2023.txt'))
    await audit(page, 'the result with official tables')
  }
  await context.close()
})
