import Foundation
import JSON
import Minutes
import Parsing
import Portal

/// Where a received document is a portal's export.
enum PortalExport {
  /// The meetings of a file, each as a document of its own.
  static func documents(in document: ReceivedDocument) -> [ReceivedDocument] {
    // What is wrong with it is said when its content is asked for.
    guard let (json, text) = try? json(of: document), FirstAgendaExport.recognises(json) else { return [document] }
    if FirstAgendaExport.isDirectory(json) { return [] }
    let agendas = FirstAgendaExport.agendas(in: json)
    guard agendas.count > 1 else { return [document] }
    let bytes = Array(text.utf8)
    return agendas.enumerated().map { index, agenda in
      var part = ReceivedDocument(file: document.file, bytes: Array(bytes[agenda.range]))
      part.part = index + 1
      return part
    }
  }

  /// The meeting of an export; nil where the document is none.
  static func content(
    of document: ReceivedDocument, dialects: [Dialect]
  ) throws(Diagnostic) -> ReceivedDocument.Content? {
    // JSON that is none is told of by the exchange, which knows the place of a mistake.
    guard let (json, _) = try? json(of: document), let agenda = FirstAgendaExport.agendas(in: json).first else {
      return nil
    }
    let reader = FirstAgendaReader(
      words: ReceivedWords(dialects: dialects), file: document.file,
      directory: FirstAgendaReader.isComplete(agenda) ? nil : directory(beside: document.file))
    var reading = try reader.read(agenda)
    reading.report.encoding = "JSON of FirstAgenda"
    return .meeting(reading.meeting, report: reading.report, diagnostics: reading.diagnostics)
  }

  /// The text of a saved web page; nil where the document is none.
  static func page(of document: ReceivedDocument, dialects: [Dialect]) throws(Diagnostic) -> ReceivedDocument.Content? {
    guard PortalPage.recognises(document.bytes, file: document.file) else { return nil }
    let page = try PortalPage(document.bytes, file: document.file, words: ReceivedWords(dialects: dialects))
    return .page(page.text, leftOut: page.leftOut)
  }

  /// The document as JSON, with the text that its places refer to; nil where it does not look like JSON.
  private static func json(of document: ReceivedDocument) throws(Diagnostic) -> (ReceivedJSON, String)? {
    let bytes = document.bytes
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    guard isWide || JSONDocument.begins(bytes) else { return nil }
    let text = DecodedText.characters(of: bytes).0
    if isWide, !JSONDocument.begins(Array(text.utf8.prefix(1024))) { return nil }
    return (try ReceivedJSON.read(text, file: document.file), text)
  }

  /// The portal's list of bodies, where it lies in the same folder.
  private static func directory(beside file: String) -> FirstAgendaDirectory? {
    let folder = Files.parent(of: file)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let likely = names.filter { name in
      let key = name.lowercased()
      return key.hasSuffix(".json") && (key.contains("udvalg") || key.contains("committee"))
    }
    for name in likely.sorted().prefix(8) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      guard let document = try? ReceivedDocument(file: path), let (json, _) = try? json(of: document),
        let directory = FirstAgendaDirectory(json)
      else { continue }
      return directory
    }
    return nil
  }
}
