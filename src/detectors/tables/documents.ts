import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { grouped, jsonWebToken, named, qualified, table, vendor } from '../table.ts';

export const documents: readonly Detector[] = table(
  'high',
  vendor('apiflash', 'ApiFlash', 'screenshots of web pages', [named('api-key', [run('alnum-lower', 32)])], {
    severity: 'medium',
  }),
  vendor(
    'apitemplate',
    'APITemplate.io',
    'images and PDF files from templates',
    [named('api-key', [run('alnum', 39)])],
    { severity: 'medium', words: ['apitemplate', 'api_template'] },
  ),
  vendor('blitapp', 'Blitapp', 'screenshots of web pages', [named('api-key', [run('base64url', 39)])], {
    severity: 'medium',
    docs: ['https://blitapp.com/api/#/App/get_apps_all'],
  }),
  vendor(
    'browshot',
    'Browshot',
    'screenshots of web pages',
    [named('api-key', [run('alnum', 28, 28, '-')])],
    { severity: 'medium', docs: ['https://browshot.com/api/documentation#instance_list'] },
  ),
  vendor('cloudconvert', 'CloudConvert', 'conversion of files', [
    named('api-key', jsonWebToken, { confidence: 'high' }),
  ]),
  vendor('clustdoc', 'Clustdoc', 'documents of clients', [named('api-key', [run('alnum', 60)])]),
  vendor(
    'conversiontools',
    'Conversion Tools',
    'conversion of files',
    [named('api-key', [lit('ey'), run('word', 157, 165, '.')])],
    { severity: 'medium' },
  ),
  vendor(
    'convertapi',
    'ConvertAPI',
    'conversion of files',
    [named('api-key', [lit('secret_'), run('alnum', 16)]), named('key', [run('alnum', 16)])],
    { severity: 'medium' },
  ),
  vendor('craftmypdf', 'CraftMyPDF', 'PDF files from templates', [named('api-key', [run('alnum', 35)])], {
    severity: 'medium',
  }),
  vendor('docparser', 'Docparser', 'data out of documents', [named('api-key', [run('hex-lower', 40)])], {
    docs: ['https://docparser.com/docs/api/'],
  }),
  vendor('documo', 'Documo', 'fax', [named('api-key', jsonWebToken, { confidence: 'high' })]),
  vendor('docusign', 'DocuSign', 'signatures of documents', [named('secret', [uuid])]),
  vendor('duply', 'Duply', 'pictures from templates', [named('api-key', [uuid])]),
  vendor(
    'exportsdk',
    'ExportSDK',
    'PDF files from templates',
    [named('api-key', [run('alnum-lower', 5, 15), lit('_'), run('alnum-lower', 36, 36, '-')])],
    { severity: 'medium' },
  ),
  vendor('fileio', 'file.io', 'shared files', [named('secret-key', [run('alnum-upper', 39, 41, '-.')])], {
    words: ['fileio', 'file_io', 'file.io'],
  }),
  vendor('hellosign', 'HelloSign', 'signatures of documents', [
    named('api-key', [run('base64', 64, 64, '-')]),
  ]),
  vendor('html2pdf', 'HTML2PDF', 'PDF files from web pages', [named('api-key', [run('alnum', 64)])], {
    severity: 'medium',
  }),
  vendor('hybiscus', 'Hybiscus', 'PDF files from templates', [named('api-key', [run('alnum', 43)])], {
    severity: 'medium',
  }),
  vendor('juro', 'Juro', 'contracts', [named('api-key', [run('alnum', 40)])]),
  vendor('pandadoc', 'PandaDoc', 'signatures of documents', [named('api-key', [run('alnum', 40)])], {
    docs: ['https://developers.pandadoc.com/reference/using-api-keys'],
  }),
  vendor('parsers', 'Parsers', 'data out of web pages', [named('api-key', [run('alnum-lower', 64)])], {
    severity: 'medium',
    words: [...qualified('parsers'), 'parsers.me'],
  }),
  vendor('parseur', 'Parseur', 'data out of documents', [named('api-key', [run('hex-lower', 40)])], {
    words: qualified('parseur'),
  }),
  vendor('pdflayer', 'pdflayer', 'PDF files from web pages', [named('api-key', [run('alnum-lower', 32)])], {
    severity: 'medium',
    docs: ['https://pdflayer.com/documentation'],
  }),
  vendor('pdfshift', 'PDFShift', 'PDF files from web pages', [named('api-key', [run('hex-lower', 32)])], {
    severity: 'medium',
  }),
  vendor('restpack', 'Restpack', 'screenshots and PDF files', [named('api-key', [run('alnum', 48)])], {
    severity: 'medium',
  }),
  vendor(
    'screenshotapi',
    'ScreenshotAPI',
    'screenshots of web pages',
    [named('key', grouped('alnum-upper', 7, 7, 7, 7))],
    { severity: 'medium' },
  ),
  vendor(
    'screenshotlayer',
    'screenshotlayer',
    'screenshots of web pages',
    [named('api-key', [run('word', 32)])],
    { severity: 'medium' },
  ),
  vendor(
    'selectpdf',
    'SelectPdf',
    'PDF files from web pages',
    [named('api-key', [run('alnum-lower', 36, 36, '-')])],
    { severity: 'medium' },
  ),
  vendor('signable', 'Signable', 'signatures of documents', [named('api-key', [run('alnum', 32, 32, '-')])], {
    words: qualified('signable'),
  }),
  vendor('signaturit', 'Signaturit', 'signatures of documents', [named('api-key', [run('alnum', 86)])]),
  vendor('yousign', 'Yousign', 'signatures of documents', [named('api-key', [run('alnum-lower', 32)])], {
    docs: ['https://dev.yousign.com/#api-v3-documentation-new'],
  }),
);
