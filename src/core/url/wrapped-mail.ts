// Mail guards: they rewrite the links of messages, and people paste those into pages.
// Sources: Proofpoint's published decoder, the makers' help pages, links found in public code, read 2026-11.
import type { WrapperRow } from './redirect-wrappers';

// biome-ignore format: a row reads across: who and where, what, proof
export const mailWrappers: readonly WrapperRow[] = [
  { id: 'outlook-safelinks', name: 'Outlook Safe Links', hosts: ['safelinks.protection.outlook.com', '*.safelinks.protection.outlook.com'],
    path: '^/[^?#]*\\?', parameters: ['url'],
    example: { wrapped: 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fstory&data=foo&sdata=bar&reserved=0', target: 'https://example.com/story' } },
  { id: 'proofpoint', name: 'Proofpoint URL Defense v1', hosts: ['urldefense.proofpoint.com'],
    path: '^/v1/url\\?', parameters: ['u'], replace: [['-', '%'], ['_', '/']],
    example: { wrapped: 'https://urldefense.proofpoint.com/v1/url?u=https://example.com_search-3Fq-3Dhello&k=key', target: 'https://example.com/search?q=hello' } },
  { id: 'proofpoint', name: 'Proofpoint URL Defense v2', hosts: ['urldefense.proofpoint.com'],
    path: '^/v2/url\\?(?:[^#]*&)?u=(https?-3A__[^&#]+)', replace: [['-', '%'], ['_', '/']], decode: 'percent',
    example: { wrapped: 'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_article&d=DwMFAg&c=abc', target: 'https://example.com/article' } },
  { id: 'proofpoint', name: 'Proofpoint URL Defense v3', hosts: ['urldefense.com', '*.urldefense.com', 'urldefense.us', 'urldefense.proofpoint.com'],
    path: '^/v3/__(.+?__;[\\w-]*)!', decode: 'proofpoint3',
    example: { wrapped: 'https://urldefense.com/v3/__http://www.example.com/**Dtest__;IyMjIyM!!abc!def$', target: 'http://www.example.com/#####test' } },
  { id: 'mimecast', name: 'Mimecast', hosts: ['*.mimecast.com'],
    path: '^/s/[^?#]*\\?', parameters: ['url', 'domain'], bareHost: true,
    example: { wrapped: 'https://protect-us.mimecast.com/s/abc123?domain=example.com', target: 'https://example.com/' } },
  { id: 'barracuda', name: 'Barracuda Link Protection', hosts: ['linkprotect.cudasvc.com'],
    path: '^/url\\?', parameters: ['a'],
    example: { wrapped: 'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fservingconnecticut.com%2f&c=E,1,hA45iW0G,,&typo=1', target: 'https://servingconnecticut.com/' } },
  { id: 'cisco', name: 'Cisco Secure Email', hosts: ['secure-web.cisco.com'],
    path: '^/[\\w-]+/(https?%3a.+)$',
    example: { wrapped: 'https://secure-web.cisco.com/1a2b3c/https%3A%2F%2Fexample.com%2Fpage', target: 'https://example.com/page' } },
  { id: 'sophos', name: 'Sophos', hosts: ['*.protection.sophos.com'],
    path: '^/\\?', parameters: ['u'], decode: 'base64',
    example: { wrapped: 'https://us-west-2.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly9leGFtcGxlLmNvbS9wYWdl&i=NjA1', target: 'https://example.com/page' } },
  { id: 'fireeye', name: 'Trellix (FireEye)', hosts: ['protect.fireeye.com', 'protect2.fireeye.com'],
    path: '^/(?:v1/)?url\\?', parameters: ['u'],
    example: { wrapped: 'https://protect2.fireeye.com/v1/url?k=0a1b&q=1&e=2c3d&u=https%3A%2F%2Fexample.com%2Fpage', target: 'https://example.com/page' } },
  { id: 'symantec', name: 'Symantec Click-time', hosts: ['clicktime.symantec.com'],
    path: '^/[^?#]*\\?', parameters: ['u'],
    example: { wrapped: 'https://clicktime.symantec.com/3AbC?u=https%3A%2F%2Fexample.com%2Fpage', target: 'https://example.com/page' } },
];
