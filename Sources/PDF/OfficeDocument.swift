import Guarding
import Minutes
import Processes

/// A document of a word processor, which LibreOffice prints to a PDF.
public struct OfficeDocument: Sendable {
  /// What its bytes say it is.
  public enum Format: String, Sendable, CaseIterable {
    case docx, odt, doc, rtf
  }

  public let format: Format
  private let file: String
  private let bytes: [UInt8]

  /// Nil where the bytes are none.
  public init?(file: String, bytes: [UInt8]) {
    guard let format = OfficeDocument.format(of: bytes) else { return nil }
    self.format = format
    self.file = file
    self.bytes = bytes
  }

  /// By signature: a ZIP file with the parts of a Word or OpenDocument text, a compound file with Word's stream, RTF.
  private static func format(of bytes: [UInt8]) -> Format? {
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The directory of a compound file names its streams in UTF-16.
      return holds("WordDocument".utf8.flatMap { [$0, 0] }, in: bytes) ? .doc : nil
    }
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    // The first entry is "mimetype", stored as it is (OpenDocument 1.2 part 3, 3.3).
    if holds(Array("application/vnd.oasis.opendocument.text".utf8), in: Array(bytes.prefix(200))) { return .odt }
    return holds(Array("word/document".utf8), in: bytes) ? .docx : nil
  }

  private static func holds(_ pattern: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = pattern.first, bytes.count >= pattern.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in 0...(buffer.count - pattern.count) where buffer[start] == first {
        if pattern.indices.allSatisfy({ buffer[start + $0] == pattern[$0] }) { return true }
      }
      return false
    }
  }

  /// LibreOffice starts in some seconds; of address space it reserves much more than it uses.
  private static let limits = ProcessLimits(
    wallTime: .seconds(120), cpuSeconds: 120, memory: 6 << 30, output: 1 << 20, fileSize: 256 << 20, openFiles: 1024)

  /// One at a time: each takes half a gigabyte.
  private static let turn = Guarded(())

  /// No macro runs and nothing is fetched that a document points to.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
    oor:op="fuse"><value>3</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value>\
    </prop></item>
    </oor:items>

    """

  /// The document as LibreOffice prints it. Throws where LibreOffice is missing or cannot read it.
  public func printed() throws(Diagnostic) -> [UInt8] {
    do throws(ProcessError) {
      return try OfficeDocument.turn.withLock { _ throws(ProcessError) in try convert() }
    } catch {
      throw diagnostic(error)
    }
  }

  private func convert() throws(ProcessError) -> [UInt8] {
    let folder = try PrivateFolder()
    let name = "document.\(format.rawValue)"
    try folder.write(bytes, to: name)
    try folder.makeFolders("profile/user")
    try folder.write(Array(OfficeDocument.settings.utf8), to: "profile/user/registrymodifications.xcu")
    _ = try Program(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore", "--nodefault",
        "--nofirststartwizard", "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.path,
        folder.file(name),
      ], folder: folder.path, environment: ["HOME": folder.path], limits: OfficeDocument.limits
    ).run()
    return try folder.read("document.pdf", largest: 256 << 20)
  }

  private func diagnostic(_ error: ProcessError) -> Diagnostic {
    switch error {
    case .missing:
      .error(
        file, "reading a Word document needs LibreOffice, which is not installed",
        advice: "Install Debian's package libreoffice-writer-nogui; or save the document as PDF or plain text (UTF-8) "
          + "and import that.")
    case .limit:
      .error(
        file, "LibreOffice took more time or memory than a document needs",
        advice: "Open the document in a word processor, save it as PDF, and import that.")
    case .notStarted(_, let reason):
      .error(
        file, "LibreOffice wrote no PDF of this document: \(reason)",
        advice: "Open the document in a word processor, save it as PDF, and import that.")
    case .failed(_, _, let line):
      .error(
        file, "LibreOffice cannot read this document: \(line)",
        advice: "Open the document in a word processor, save it as PDF, and import that.")
    case .ended(_, let signal, _):
      .error(
        file, "LibreOffice ended with signal \(signal) over this document",
        advice: "Open the document in a word processor, save it as PDF, and import that.")
    }
  }
}
