// From a published text to the public record: begin a report, read its text, correct one figure, leave
// one out, publish; the public page shows the sentence of what was accepted.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { audit, launch, startSite, visitor } from './site.mjs'

// Our own words, in the manner of such reports.
const TEXT = `某县水务局2017年政府信息公开工作年度报告
一、主动公开政府信息情况
2017年，我局主动公开政府信息共126条，其中通过政府网站公开政府信息98条，通过政务微信公开政府信息45条。
二、依申请公开政府信息情况
全年共收到政府信息公开申请7件，其中当面申请3件，网络申请4件，均按时办结。
三、行政复议、行政诉讼情况
全年未发生因政府信息公开引起的行政复议；行政诉讼2件，其中维持具体行政行为1件，被依法纠错0件，其他情形1件。`

let site, browser

before(async () => {
  site = await startSite()
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await site?.stop()
})

test('a text is read, accepted figure by figure, published, and every figure leads to its sentence', async () => {
  const { context, page, faults } = await visitor(browser)
  await page.goto(site.setUp)
  await page.fill('#name', 'zhang')
  await page.fill('#display', '张敏')
  await page.fill('#password', 'lanterns over the river')
  await page.fill('#again', 'lanterns over the river')
  await page.getByRole('button', { name: '设立并登录' }).click()
  await page.getByRole('link', { name: '新建报告' }).click()
  await page.getByRole('heading', { name: '新建报告' }).waitFor()
  await audit(page, 'new report')
  await page.fill('#agency', 'shuiwu')
  await page.getByText('机关不在册').click()
  await page.fill('#name_zh', '某县水务局')
  await page.selectOption('#kind', 'department')
  await page.fill('#year', '2017')
  await page.selectOption('#form', '2014')
  await page.selectOption('#scope', 'body')
  await page.fill('#source_title', '某县水务局2017年政府信息公开工作年度报告')
  await page.getByRole('button', { name: '建立' }).click()
  await page.waitForURL(/\/desk\/reports\/shuiwu\/2017$/)

  await page.getByRole('link', { name: '从原文读入' }).click()
  await page.fill('#text', TEXT)
  await page.getByRole('button', { name: '读', exact: true }).click()
  await page.locator('.proposal').first().waitFor()
  await audit(page, 'import')
  // One is corrected, one is left out.
  assert.equal(await page.locator('[id="as-proactive.total"]').inputValue(), '126')
  await page.locator('[id="as-lawsuit.total"]').fill('3')
  await page.locator('[id="take-request.received.in_person"]').uncheck()
  await page.getByRole('button', { name: '接受选中的' }).click()
  await page.waitForURL(/\/desk\/reports\/shuiwu\/2017$/)
  const field = (code) => page.locator(`[id="f-${code}"]`)
  assert.equal(await field('proactive.total').inputValue(), '126')
  assert.equal(await field('review.total').inputValue(), '无')
  assert.equal(await field('lawsuit.total').inputValue(), '3')
  assert.equal(await field('request.received.in_person').inputValue(), '')

  // 3 against 1 + 1 needs a reason, which is published with the report.
  await page.goto(`${site.address}/desk/reports/shuiwu/2017/publish`)
  await audit(page, 'publish with findings')
  const finding = page.locator('.answer-form', { has: page.locator('input[value="lawsuit.parts"]') })
  await finding.locator('select').selectOption('filed_not_decided')
  await finding.getByRole('textbox').fill('另有一件尚未审结。')
  await finding.getByRole('button').click()
  await page.getByText('另有一件尚未审结').first().waitFor()
  await page.fill('#note', '首次公布')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.waitForURL(/\/publish\?published=1$/)
  await page.locator('.published a').click()
  await page.waitForURL(/\/agencies\/shuiwu\/2017$/)

  // The public page: the answer beside its finding, and the sentence one tap away.
  await page.getByText('计的是立案，不是审结').first().waitFor()
  await page.getByRole('heading', { name: '全部数字' }).scrollIntoViewIfNeeded()
  await page.locator('.part summary', { hasText: '主动公开情况' }).click()
  await page.getByRole('link', { name: /原文：.*126条/ }).first().click()
  await page.waitForURL(/\/agencies\/shuiwu\/2017\/text#at-\d+$/)
  const target = page.locator('.phrase:target')
  await target.waitFor()
  assert.match(await target.textContent(), /126条/)
  await audit(page, 'text')
  const json = await (await fetch(`${site.address}/agencies/shuiwu/2017.json`)).json()
  const value = (code) => json.values.find(({ item }) => item === code)
  assert.match(value('channel.website').provenance.phrase, /98条/)
  assert.equal(value('review.total').state, 'zero_in_words')
  // What was corrected keeps its sentence; what was left out is not stated.
  assert.match(value('lawsuit.total').provenance.phrase, /行政诉讼2件/)
  assert.equal(value('request.received.in_person').state, 'blank')
  assert.deepEqual(faults, [])
  await context.close()
})
