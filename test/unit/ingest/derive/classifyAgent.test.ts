import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { classifyAgent } from '../../../../src/ingest/derive/classifyAgent';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const cases: readonly (readonly [agent: string, device: string, os: string, browser: string])[] = [
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/122.0.0.0 Safari/537.36`,
    'Desktop',
    'Windows',
    'Chrome',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/122.0 Safari/537.36 Edg/122.0`,
    'Desktop',
    'Windows',
    'Edge',
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/121.0 Safari/537.36 OPR/107.0`, 'Desktop', 'Windows', 'Opera'],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/121.0 Safari/537.36 Vivaldi/6.5`, 'Desktop', 'Windows', 'Vivaldi'],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/120.0 YaBrowser/24.1 Safari/537.36`, 'Desktop', 'Windows', 'Yandex'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:123.0) Gecko/20100101 Firefox/123.0', 'Desktop', 'Windows', 'Firefox'],
  ['Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko', 'Desktop', 'Windows', 'Internet Explorer'],
  ['Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Tablet PC 2.0)', 'Desktop', 'Windows', 'Internet Explorer'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_3) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Safari/605.1.15',
    'Desktop',
    'macOS',
    'Safari',
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/122.0.0.0 Safari/537.36`,
    'Desktop',
    'macOS',
    'Chrome',
  ],
  ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/122.0', 'Desktop', 'Linux', 'Firefox'],
  ['Mozilla/5.0 (X11; FreeBSD amd64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Desktop', 'BSD', 'Firefox'],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/121.0.0.0 Safari/537.36`,
    'Desktop',
    'ChromeOS',
    'Chrome',
  ],
  ['Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18', 'Desktop', 'Windows', 'Opera'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 Version/17.3 Mobile/15E148 Safari/604.1',
    'Mobile',
    'iOS',
    'Safari',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 CriOS/122.0 Mobile/15E148 Safari/604.1',
    'Mobile',
    'iOS',
    'Chrome',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_3 like Mac OS X) AppleWebKit/605.1.15 FxiOS/122.0 Mobile/15E148 Safari/605.1.15',
    'Mobile',
    'iOS',
    'Firefox',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 Mobile/21C62 [FBAN/FBIOS;FBAV/447.0]',
    'Mobile',
    'iOS',
    'Facebook',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 Mobile/21C62 Instagram 316.0',
    'Mobile',
    'iOS',
    'Instagram',
  ],
  ['ShopApp/3.1 CFNetwork/1490.0.4 Darwin/23.2.0', 'Mobile', 'iOS', 'Other'],
  [
    'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 Version/16.6 Mobile/15E148 Safari/604.1',
    'Tablet',
    'iOS',
    'Safari',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} Chrome/122.0.0.0 Mobile Safari/537.36`,
    'Mobile',
    'Android',
    'Chrome',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) ${webkit} SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36`,
    'Mobile',
    'Android',
    'Samsung Internet',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; CUBOT_X18_Plus) ${webkit} Chrome/99.0 Mobile Safari/537.36`,
    'Mobile',
    'Android',
    'Chrome',
  ],
  [
    `Mozilla/5.0 (Linux; Android 12; M2101K6G) ${webkit} Chrome/100.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.5`,
    'Mobile',
    'Android',
    'MIUI Browser',
  ],
  [`Mozilla/5.0 (Linux; Android 13; SM-X906C) ${webkit} Chrome/119.0 Safari/537.36`, 'Tablet', 'Android', 'Chrome'],
  [
    `Mozilla/5.0 (Linux; Android 9; KFTRWI) ${webkit} Silk/108.4 like Chrome/108.0 Safari/537.36`,
    'Tablet',
    'Android',
    'Silk',
  ],
  ['Mozilla/5.0 (Android 13; Mobile; rv:122.0) Gecko/122.0 Firefox/122.0', 'Mobile', 'Android', 'Firefox'],
  ['Mozilla/5.0 (Android 13; Tablet; rv:122.0) Gecko/122.0 Firefox/122.0', 'Tablet', 'Android', 'Firefox'],
  ['Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16', 'Mobile', 'Android', 'Opera'],
  [
    'Mozilla/5.0 (Linux; U; Android 4.0.4; en-us) AppleWebKit/534.30 Version/4.0 Mobile Safari/534.30',
    'Mobile',
    'Android',
    'Android Browser',
  ],
  ['Dalvik/2.1.0 (Linux; U; Android 13; Pixel 6 Build/TQ3A)', 'Mobile', 'Android', 'Other'],
  ['Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5', 'Mobile', 'KaiOS', 'Firefox'],
  [`Mozilla/5.0 (Web0S; Linux/SmartTV) ${webkit} Chrome/94.0 Safari/537.36`, 'Other', 'webOS', 'Chrome'],
  ['Mozilla/5.0 (PlayStation 5/SmartTV) AppleWebKit/605.1.15 (KHTML, like Gecko)', 'Other', 'PlayStation', 'Other'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Bot', 'Other', 'Bot'],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'Bot', 'Other', 'Bot'],
  ['Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)', 'Bot', 'Other', 'Bot'],
  ['Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)', 'Bot', 'Other', 'Bot'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'Bot', 'Other', 'Bot'],
  ['curl/8.5.0', 'Bot', 'Other', 'Bot'],
  ['python-requests/2.31.0', 'Bot', 'Other', 'Bot'],
  ['Go-http-client/1.1', 'Bot', 'Other', 'Bot'],
  ['ELB-HealthChecker/2.0', 'Bot', 'Other', 'Bot'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36', 'Bot', 'Linux', 'Bot'],
  ['okhttp/4.12.0', 'Other', 'Other', 'Other'],
];

describe('classifyAgent', () => {
  for (const [agent, device, os, browser] of cases)
    it(`takes ${agent} for ${device}, ${os}, ${browser}`, () => {
      assert.deepEqual(classifyAgent(agent), { device, os, browser });
    });

  it('answers for any text, in time that does not run away', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(typeof classifyAgent(text).device, 'string');
      }),
    );
    assert.equal(classifyAgent('Android Macintosh AppleWebKit '.repeat(100_000)).os, 'Android');
  });
});
