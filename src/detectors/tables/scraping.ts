import { lit, oneOf, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { marked, named, table, vendor, qualified } from '../table.ts';

export const scraping: readonly Detector[] = table(
  'medium',
  vendor(
    'apify',
    'Apify',
    'data out of web pages',
    [
      marked('api-token', [lit('apify_api_'), run('alnum', 34, 38, '-')]),
      named('api-key', [run('alnum', 36)]),
    ],
    {
      severity: 'high',
      docs: ['https://docs.apify.com/api/v2#/reference/users/user-object/get-user-public-profile-or-me'],
    },
  ),
  vendor('diggernaut', 'Diggernaut', 'data out of web pages', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('extractorapi', 'ExtractorAPI', 'data out of web pages', [
    named('api-key', [run('alnum', 40, 40, '-')]),
  ]),
  vendor('fetchrss', 'FetchRSS', 'feeds from web pages', [named('api-key', [run('alnum', 40, 40, '.')])], {
    docs: ['https://fetchrss.com/developers'],
  }),
  vendor('linkpreview', 'LinkPreview', 'previews of links', [named('api-key', [run('alnum', 32)])]),
  vendor('parsehub', 'ParseHub', 'data out of web pages', [named('api-key', [run('alnum', 12)])]),
  vendor('powrbot', 'Powrbot', 'data on companies', [named('api-key', [run('alnum', 40)])]),
  vendor('proxycrawl', 'ProxyCrawl', 'data out of web pages', [named('api-key', [run('word', 22)])]),
  vendor('scrapeowl', 'ScrapeOwl', 'data out of web pages', [named('api-key', [run('alnum-lower', 30)])]),
  vendor('scraperapi', 'ScraperAPI', 'data out of web pages', [named('key', [run('alnum-lower', 32)])], {
    words: ['scraperapi', 'scraper_api', 'scraper-api'],
    docs: ['https://www.scraperapi.com/documentation/'],
  }),
  vendor('scraperbox', 'ScraperBox', 'data out of web pages', [
    named('api-key', [run('alnum-upper', 32)], { confidence: 'high' }),
  ]),
  vendor('scrapestack', 'scrapestack', 'data out of web pages', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('scrapfly', 'Scrapfly', 'data out of web pages', [
    marked('api-key', [oneOf('scp-live-', 'scp-test-'), run('alnum-lower', 32)]),
    named('api-key-legacy', [run('alnum-lower', 32)]),
  ]),
  vendor('scrapingant', 'ScrapingAnt', 'data out of web pages', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'scrapingbee',
    'ScrapingBee',
    'data out of web pages',
    [named('api-key', [run('alnum-upper', 80)])],
    {
      words: [...qualified('scraping'), 'scrapingbee', 'scraping_bee', 'scraping-bee'],
    },
  ),
  vendor('serphouse', 'SERPhouse', 'results of search engines', [named('api-key', [run('alnum', 60)])]),
  vendor('serpstack', 'serpstack', 'results of search engines', [named('api-key', [run('alnum-lower', 32)])]),
  vendor(
    'swiftype',
    'Swiftype',
    'search of web sites',
    [named('api-key', [run('base64url', 6), lit('_'), run('base64url', 6), lit('-'), run('base64url', 6)])],
    { severity: 'high' },
  ),
  vendor('webscraper', 'Web Scraper', 'data out of web pages', [named('api-key', [run('alnum', 60)])]),
  vendor('webscraping', 'WebScraping.AI', 'data out of web pages', [named('api-key', [run('alnum', 32)])], {
    words: ['webscraping', 'web_scraping'],
  }),
  vendor('zenrows', 'ZenRows', 'data out of web pages', [named('api-key', [run('hex-lower', 40)])], {
    docs: ['https://docs.zenrows.com/api-error-codes#402-payment-required'],
  }),
  vendor('zenscrape', 'Zenscrape', 'data out of web pages', [named('api-key', [uuid])]),
  vendor('zenserp', 'Zenserp', 'results of search engines', [
    named('api-key', [run('alnum-lower', 36, 36, '-')]),
  ]),
);
