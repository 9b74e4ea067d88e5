import Foundation
import Minutes
import Processes
import Testing

@testable import PDF

/// Files that somebody made to do harm, or that came to harm on their way: each ends with an error that says what to do.
@Suite("A bad PDF", .enabled(if: Program.isInstalled("pdftotext"), "needs poppler-utils"))
struct HostileTests {
  /// A file of objects with a table of their places.
  private static func file(_ objects: [String], streams: [Int: [UInt8]] = [:]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\n".utf8)
      if let stream = streams[index] { bytes += Array("stream\n".utf8) + stream + Array("\nendstream\n".utf8) }
      bytes += Array("endobj\n".utf8)
    }
    let start = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for place in places {
      let digits = String(place)
      bytes += Array("\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n".utf8)
    }
    bytes += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  private func error(_ bytes: [UInt8]) -> Diagnostic? {
    do {
      _ = try PDFReader(file: "a.pdf", bytes: bytes).read()
      return nil
    } catch {
      return error
    }
  }

  @Test("that is cut off is damaged")
  func truncated() throws {
    let found = try #require(error(Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog".utf8)))
    #expect(found.message.hasPrefix("the PDF is damaged") && found.advice?.contains("print it to a new PDF") == true)
  }

  @Test("whose pages lead back to themselves ends")
  func loop() {
    let bytes = HostileTests.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 3 0 R >>",
      "<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>",
    ])
    #expect(error(bytes) != nil)
  }

  @Test("with ten thousand pages has too many")
  func manyPages() throws {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    let kids = (0..<10_000).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Count 10000 /Kids [\(kids)] >>"
    objects += Array(repeating: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", count: 10_000)
    let found = try #require(error(HostileTests.file(objects)))
    #expect(found.message.contains("10000 pages"))
  }

  @Test("with a password says so", .enabled(if: Program.isInstalled("qpdf"), "needs qpdf"))
  func password() throws {
    let folder = try PrivateFolder()
    let plain = HostileTests.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ])
    try folder.write(plain, to: "plain.pdf")
    _ = try Program(
      "qpdf", ["--encrypt", "secret", "owner", "256", "--", folder.file("plain.pdf"), folder.file("locked.pdf")]
    ).run()
    let found = try #require(error(try folder.read("locked.pdf", largest: 1 << 20)))
    #expect(found.message == "the PDF is locked with a password")
  }

  @Test("without a word is scanned")
  func scanned() throws {
    let bytes = HostileTests.file([
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ])
    let found = try #require(error(bytes))
    #expect(found.message.contains("scanned") && found.advice?.contains("--ocr") == true)
  }

  @Test("whose text is gigabytes long meets a limit", .enabled(if: Program.isInstalled("python3"), "needs python3"))
  func bomb() throws {
    // 400 MB of text operators in some 400 KB.
    let script =
      "import sys,zlib;c=zlib.compressobj(9);b=b'BT /F1 9 Tf 1 0 0 1 50 50 Tm (word word word) Tj ET\\n'*20000;"
      + "[sys.stdout.buffer.write(c.compress(b)) for _ in range(400)];sys.stdout.buffer.write(c.flush())"
    let stream = try Program("python3", ["-c", script]).run().bytes
    let bytes = HostileTests.file(
      [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length \(stream.count) /Filter /FlateDecode >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ], streams: [3: stream])
    #expect(bytes.count < 4 << 20)
    let limits = ProcessLimits(wallTime: .seconds(10), cpuSeconds: 10, memory: 512 << 20, output: 8 << 20)
    #expect(throws: Diagnostic.self) { _ = try PDFReader(file: "a.pdf", bytes: bytes, limits: limits).read() }
  }

  @Test("is known by its bytes, not by its name")
  func mark() {
    #expect(PDFReader.isPDF(Array("%PDF-1.7\n".utf8)))
    #expect(PDFReader.isPDF(Array("\u{FEFF}\r\n%PDF-1.7\n".utf8)))
    #expect(!PDFReader.isPDF(Array("Mødet om %PDF".utf8)))
    #expect(!PDFReader.isPDF([]))
    #expect(!PDFReader.isPDF([UInt8](repeating: 0x20, count: 2000) + Array("%PDF-1.7".utf8)))
  }

  @Test("is no Word document, nor is any ZIP file one")
  func office() {
    let kinds: [([UInt8], OfficeDocument.Format?)] = [
      (Array("{\\rtf1 Referat}".utf8), .rtf), (Array("PK\u{3}\u{4}....word/document.xml".utf8), .docx),
      (Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.text".utf8), .odt),
      (Array("PK\u{3}\u{4}xl/workbook.xml".utf8), nil), (Array("%PDF-1.4".utf8), nil),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], nil),
    ]
    for (bytes, format) in kinds { #expect(OfficeDocument(file: "a", bytes: bytes)?.format == format) }
  }
}
