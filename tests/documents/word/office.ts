import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from './resolved'

/** LibreOffice, where it is installed. */
export const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

/** Files as LibreOffice saves them with all their changes accepted, and with all rejected. */
export function resolvedByOffice(
  files: ReadonlyMap<string, Uint8Array>,
): Record<Answer, ReadonlyMap<string, Uint8Array>> {
  return inOffice((folder, run) => {
    for (const answer of ['accept', 'reject']) mkdirSync(join(folder, answer))
    for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.docx`), bytes)
    run(RESOLVING, `ResolveAll("${folder}")`)
    const saved = (answer: Answer) =>
      new Map(
        [...files.keys()].map((name) => [name, readFileSync(join(folder, answer, `${name}.docx`))]),
      )
    return { accept: saved('accept'), reject: saved('reject') }
  })
}

/** What somebody does with a file: words they comment on, and words they take out, tracked. */
export type OfficeWork = { commented: string; comment: string; deleted: string }

/** A file as LibreOffice saves it after somebody has worked on it. @throws when the words are not there. */
export function answeredInOffice(file: Uint8Array, work: OfficeWork): Uint8Array {
  return inOffice((folder, run) => {
    writeFileSync(join(folder, 'in.docx'), file)
    const words = [work.commented, work.comment, work.deleted].map((one) => `"${one}"`)
    run(ANSWERING, `Answer(${[`"${folder}"`, ...words].join(', ')})`)
    return readFileSync(join(folder, 'out.docx'))
  })
}

/** A folder of its own, and what runs a macro in a LibreOffice of its own. */
function inOffice<Result>(
  work: (folder: string, run: (script: string, call: string) => void) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    return work(folder, (script, call) => {
      // The first start makes the profile that the macro is put into.
      start(folder, '--terminate_after_init')
      writeMacro(join(folder, 'profile/user/basic/Standard'), script)
      start(folder, `macro:///Standard.Module1.${call}`)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function start(folder: string, work: string): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const how = { stdio: 'ignore', timeout: 280_000 } as const
  execFileSync(office!, [profile, '--headless', '--norestore', work], how)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

function writeMacro(folder: string, macro: string): void {
  const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
  writeFileSync(
    join(folder, 'script.xlb'),
    `${HEAD}<library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  )
  const script = 'xmlns:script="http://openoffice.org/2000/script" script:name="Module1"'
  writeFileSync(
    join(folder, 'Module1.xba'),
    `${HEAD}<script:module ${script} script:language="StarBasic">${macro.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script:module>`,
  )
}

const RESOLVING = `
Sub ResolveAll(sFolder As String)
  Dim aFiles(0 To 999) As String
  Dim nFiles As Integer
  Dim sFile As String
  sFile = Dir(sFolder & "/*.docx")
  Do While sFile <> ""
    aFiles(nFiles) = sFile
    nFiles = nFiles + 1
    sFile = Dir()
  Loop
  Dim i As Integer
  For i = 0 To nFiles - 1
    ResolveOne(sFolder, aFiles(i), "accept", ".uno:AcceptAllTrackedChanges")
    ResolveOne(sFolder, aFiles(i), "reject", ".uno:RejectAllTrackedChanges")
  Next i
  StarDesktop.terminate()
End Sub

Sub ResolveOne(sFolder As String, sFile As String, sAnswer As String, sCommand As String)
  Dim aHidden(0) As New com.sun.star.beans.PropertyValue
  aHidden(0).Name = "Hidden"
  aHidden(0).Value = True
  Dim oFile As Object
  oFile = StarDesktop.loadComponentFromURL(ConvertToURL(sFolder & "/" & sFile), "_blank", 0, aHidden())
  Dim oDispatcher As Object
  oDispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  oDispatcher.executeDispatch(oFile.CurrentController.Frame, sCommand, "", 0, Array())
  Dim aFilter(0) As New com.sun.star.beans.PropertyValue
  aFilter(0).Name = "FilterName"
  aFilter(0).Value = "MS Word 2007 XML"
  oFile.storeToURL(ConvertToURL(sFolder & "/" & sAnswer & "/" & sFile), aFilter())
  oFile.close(True)
End Sub
`

const ANSWERING = `
Sub Answer(sFolder As String, sCommented As String, sComment As String, sDeleted As String)
  Dim aHidden(0) As New com.sun.star.beans.PropertyValue
  aHidden(0).Name = "Hidden"
  aHidden(0).Value = True
  Dim oFile As Object
  oFile = StarDesktop.loadComponentFromURL(ConvertToURL(sFolder & "/in.docx"), "_blank", 0, aHidden())
  Dim oWanted As Object
  oWanted = oFile.createSearchDescriptor()
  oWanted.SearchString = sCommented
  Dim oFound As Object
  oFound = oFile.findFirst(oWanted)
  Dim oComment As Object
  oComment = oFile.createInstance("com.sun.star.text.textfield.Annotation")
  oComment.Author = "Ministry"
  oComment.Content = sComment
  oFound.Text.insertTextContent(oFound, oComment, True)
  oFile.RecordChanges = True
  oWanted.SearchString = sDeleted
  oFound = oFile.findFirst(oWanted)
  oFound.setString("")
  Dim aFilter(0) As New com.sun.star.beans.PropertyValue
  aFilter(0).Name = "FilterName"
  aFilter(0).Value = "MS Word 2007 XML"
  oFile.storeToURL(ConvertToURL(sFolder & "/out.docx"), aFilter())
  oFile.close(True)
  StarDesktop.terminate()
End Sub
`
