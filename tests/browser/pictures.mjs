// Takes the pictures in docs/pictures anew: node tests/browser/pictures.mjs (after cargo xtask serve).
import { alive, launch, startSite, visitor } from './site.mjs'

const folder = new URL('../../docs/pictures/', import.meta.url).pathname
const site = await startSite()
const browser = await launch()

for (const width of [1280, 360]) {
  for (const colorScheme of ['light', 'dark']) {
    const { context, page } = await visitor(browser, { viewport: { width, height: width === 360 ? 780 : 900 }, colorScheme })
    await page.goto(`${site.address}/agencies/hunjiang/2018`)
    await alive(page)
    await page.screenshot({ path: `${folder}report-${width}-${colorScheme}.png`, fullPage: width === 360, clip: width === 360 ? { x: 0, y: 0, width, height: 2600 } : undefined })
    await context.close()
  }
}

const compared = '/compare?agencies=suqian~hongze~hunjiang&items=requests~lawsuits~disclosed'
for (const [name, path] of [['compare', compared], ['compare-stack', '/compare?agencies=suqian~hongze~shanghai-kewei&view=stack'], ['agency', '/agencies/suqian']]) {
  for (const [width, lang] of [[1280, 'zh'], [1280, 'en'], [320, 'zh'], [320, 'en']]) {
    const { context, page } = await visitor(browser, { viewport: { width, height: 900 } })
    await page.goto(`${site.address}${path}${lang === 'en' ? (path.includes('?') ? '&lang=en' : '?lang=en') : ''}`)
    await page.locator('.chart-marks[tabindex]:visible').first().waitFor()
    await page.setViewportSize({ width, height: width === 320 ? 2400 : 1900 })
    await page.screenshot({ path: `${folder}${name}-${width}-${lang}.png` })
    await context.close()
  }
}

const dashboards = ['channels', 'responses', 'requests', 'disputes'].map((topic) => [`topic-${topic}`, `/topics/${topic}`])
for (const [name, path] of [['overview', '/'], ...dashboards]) {
  for (const [width, colorScheme, lang] of [[1280, 'light', 'zh'], [360, 'dark', 'en']]) {
    const { context, page } = await visitor(browser, { viewport: { width, height: 900 }, colorScheme })
    await page.goto(`${site.address}${path}${lang === 'en' ? '?lang=en' : ''}`)
    await alive(page)
    const height = Math.min(2600, await page.evaluate(() => document.documentElement.scrollHeight))
    await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}-${lang}.png`, fullPage: true, clip: { x: 0, y: 0, width, height } })
    await context.close()
  }
}

{
  const { context, page } = await visitor(browser)
  await page.goto(`${site.address}/topics/disputes?agency=suqian`)
  await alive(page)
  const panel = page.locator('.panel').nth(2)
  await panel.scrollIntoViewIfNeeded()
  await panel.locator('svg:visible [data-mark]').nth(1).hover({ force: true })
  await page.locator('.tooltip').waitFor()
  await page.screenshot({ path: `${folder}topic-tooltip-1280-light.png` })
  await context.close()
}

const { context, page } = await visitor(browser)
await page.goto(site.setUp)
await page.fill('#name', 'zhang')
await page.fill('#display', '张敏')
await page.fill('#password', 'lanterns over the river')
await page.fill('#again', 'lanterns over the river')
await page.getByRole('button', { name: '设立并登录' }).click()
await page.goto(`${site.address}/desk/reports/hunjiang/2018`)
await page.waitForTimeout(800)
await page.locator('[id="f-lawsuit.upheld"]').fill('9')
await page.locator('[id="f-lawsuit.total"]').scrollIntoViewIfNeeded()
await page.evaluate(() => document.getElementById('part-review').scrollIntoView())
await page.waitForTimeout(300)
await page.screenshot({ path: `${folder}desk-1280-light.png` })
await page.setViewportSize({ width: 360, height: 780 })
await page.evaluate(() => document.getElementById('part-lawsuit').scrollIntoView())
await page.waitForTimeout(300)
await page.screenshot({ path: `${folder}desk-360-light.png` })
await context.close()
await browser.close()
await site.stop()
