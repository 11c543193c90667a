import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { cleanPasted } from '~/app/editor/paste'

/** What is left of pasted HTML, spaces as a reader sees them. */
function cleaned(html: string): string {
  const page = new Window().document
  page.body.innerHTML = html
  cleanPasted(page as unknown as Document)
  return page.body.innerHTML
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/> </g, '><')
    .trim()
}

const item = (level: number, sign: string, words: string) =>
  `<p class="MsoListParagraph" style="margin-left:36.0pt;mso-list:l0 level${level} lfo1"><span style="font-family:Symbol"><span style="mso-list:Ignore">${sign}<span style="font:7.0pt">&nbsp;&nbsp;&nbsp; </span></span></span>${words}<o:p></o:p></p>`

describe('what is pasted', () => {
  it('from Word: paragraphs with signs become lists, nested and counted as they were', () => {
    expect(
      cleaned(
        item(1, '1.', 'Publier') +
          item(2, '·', 'en arabe') +
          item(2, '·', 'en français') +
          item(1, '2.', 'Traduire') +
          '<p class="MsoNormal">Après</p>' +
          item(1, '4.', 'Suite'),
      ),
    ).toBe(
      '<ol><li>Publier<ul><li>en arabe</li><li>en français</li></ul></li><li>Traduire</li></ol>' +
        '<p>Après</p><ol start="4"><li>Suite</li></ol>',
    )
  })

  it('from Word: titles are headings, styles and comments go, marks stay', () => {
    expect(
      cleaned(
        '<!--[if gte mso 9]><xml>x</xml><![endif]--><style>p { color: red }</style>' +
          '<p class="MsoTitle">Stratégie</p>' +
          '<h2 style="color:#2F5496" class="x">Eau</h2>' +
          '<p class="MsoNormal" style="mso-outline-level:3">Puits</p>' +
          '<p class="MsoNormal" style="text-align:justify"><b style="mso-bidi-font-weight:normal"><span lang="FR" style="font-size:12pt">De l’eau</span></b> ' +
          '<span style="font-style:italic">propre</span> <span style="background:yellow;mso-highlight:yellow">X puits</span></p>',
      ),
    ).toBe(
      '<h1>Stratégie</h1><h2>Eau</h2><h3>Puits</h3>' +
        '<p><b>De l’eau</b><em>propre</em><mark>X puits</mark></p>',
    )
  })

  it('from Word: tables keep their cells and what they span, and nothing else', () => {
    expect(
      cleaned(
        '<table class="MsoTableGrid" border="1" style="border-collapse:collapse"><tr style="height:12pt"><td width="300" colspan="2" style="background:red"><p class="MsoNormal"><span>Axe</span></p></td></tr></table>',
      ),
    ).toContain('<td colspan="2"><p>Axe</p></td>')
  })

  it('from the web: what could run or fetch goes, and the bold that is none', () => {
    expect(
      cleaned(
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1"><span style="font-weight:700">Eau</span></p></b>' +
          '<script>alert(1)</script><img src="https://elsewhere/pixel.png" onerror="alert(1)"><iframe src="x"></iframe>' +
          '<p onclick="alert(1)"><a href="https://oidp.net" style="color:red" target="_blank">ici</a></p>',
      ),
    ).toBe('<p><strong>Eau</strong></p><p><a href="https://oidp.net">ici</a></p>')
  })
})
