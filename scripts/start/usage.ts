// The help text, kept beside nothing else so that it can be read as a whole.

/** What `npm start -- --help` prints. */
export const usage = `npm start                            open a browser with Backlight on the demo page
npm start -- PAGE... --track SITE    the same on your pages: an http(s) address or an .html file each
npm start -- --pages LIST.json       many pages in one browser

  --track SITE, --rival SITE   sites to look for, yours and rivals'; repeatable, or several with commas
  --url ADDRESS                the address at which one .html file is seen
  --pages LIST.json            [{ "file", "url", "track", "rivals", "headers", "frames" }, …]
  --browser chromium|firefox   default chromium
  --grant                      first give the optional permission for all sites
  --headless                   no window: scan, print the results and write them to files
  --out FOLDER                 where these files go; default out/`;
