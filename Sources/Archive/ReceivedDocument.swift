import Exchange
import Minutes
import PDF
import Parsing

/// A document as it was received. The one door through which every format enters: each becomes text for the parser.
public struct ReceivedDocument: Sendable {
  /// As the user named it.
  public var file: String
  /// What it holds.
  public var bytes: [UInt8]
  /// Which of the file's meetings it is, from 1, where the file holds several.
  public var part: Int?

  /// Reads the file. Throws where it cannot be read.
  public init(file: String) throws(Diagnostic) {
    self.file = file
    bytes = try Files.read(file)
  }

  /// A document that is in memory already.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// The ending under which the source is kept: what its bytes are, else the file's own where it is a plain one, else `txt`.
  public var ending: String {
    if isPDF { return "pdf" }
    if let office = OfficeDocument(file: file, bytes: bytes) { return office.format.rawValue }
    // A name says nothing that the bytes do not.
    return namedEnding == "pdf" ? "txt" : namedEnding
  }

  /// Whether it is a PDF file, whatever its name says.
  var isPDF: Bool { PDFReader.isPDF(bytes) }

  /// The ending of the name.
  var namedEnding: String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "txt" }
    let ending = name[name.index(after: dot)...].lowercased()
    let plain =
      (1...5).contains(ending.utf8.count)
      && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    // "Referat 25.03.2026" ends in a year.
    let isWord = ending.utf8.first.map { $0 >= 0x61 } ?? false
    return plain && isWord && ending != "md" ? ending : "txt"
  }

  /// What the document holds. Every format enters here: text goes to the parser, data is completed to a meeting.
  enum Content: Sendable {
    case text(DecodedText)
    /// Text that was read from a document's pages; `format` is what the report calls it.
    case printed(DecodedText, PDFText, format: String)
    /// Text whose lines are not the document's own: no line number says anything to its reader.
    case page(DecodedText, leftOut: [String])
    case meeting(ReceivedMeeting, report: ImportReport, diagnostics: [Diagnostic])
    /// A file that holds several: each is filed as a document of its own.
    case meetings([Part])
  }

  /// One meeting of a file that holds several.
  struct Part: Sendable {
    /// Its own bytes out of the file, as received: what is kept beside its Markdown.
    var bytes: [UInt8]
    /// Nil where it cannot be read; the diagnostics then say why.
    var meeting: ReceivedMeeting?
    var report: ImportReport
    var diagnostics: [Diagnostic] = []
  }

  /// The meetings' own documents in a file that holds several, each as it stands in the file; mostly the document itself.
  /// None where the file belongs to an export but holds no meeting.
  func documents() -> [ReceivedDocument] { PortalExport.documents(in: self) }

  /// Throws where the format is none that can be read.
  ///
  /// - Parameter recognisesPictures: Scanned pages are read, too.
  func content(dialects: [Dialect], recognisesPictures: Bool = false) throws -> Content {
    if isPDF {
      return try printed(bytes, format: "PDF", recognisesPictures: recognisesPictures)
    }
    if let office = OfficeDocument(file: file, bytes: bytes) {
      let format = "\(office.format.rawValue.uppercased()), printed by LibreOffice"
      return try printed(try office.printed(), format: format, recognisesPictures: recognisesPictures)
    }
    if let meeting = try PortalExport.content(of: self, dialects: dialects) { return meeting }
    if let page = try PortalExport.page(of: self, dialects: dialects) { return page }
    // Formats that know themselves by their content stand first: the exchange refuses JSON of a shape that it does not know.
    if MeetingExchange.isJSON(bytes, file: file) { return try exchanged(dialects: dialects) }
    return .text(try DecodedText.decode(bytes, file: file))
  }

  private func printed(_ bytes: [UInt8], format: String, recognisesPictures: Bool) throws -> Content {
    let printed = try PDFReader(file: file, bytes: bytes).read(recognisesPictures: recognisesPictures)
    return .printed(try DecodedText.decode(Array(printed.text.utf8), file: file), printed, format: format)
  }
}
