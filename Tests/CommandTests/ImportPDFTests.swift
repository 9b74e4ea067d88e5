import Foundation
import Testing

@testable import minutebook

/// Whether the tools are there that import calls.
private let canReadPDF = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
  FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
}

/// PDF files among other documents.
@Suite("minutebook import of a PDF", .enabled(if: canReadPDF, "needs poppler-utils"))
struct ImportPDFTests {
  /// One page with these lines in Helvetica. An `O` with a stroke is written as Latin-1 has it.
  private static func document(_ lines: [String]) -> [UInt8] {
    let text = lines.enumerated().map { index, line in
      let bytes = line.replacing("Ø", with: "\\330").replacing("(", with: "\\(").replacing(")", with: "\\)")
      return "BT /F1 11 Tf 1 0 0 1 60 \(780 - 24 * index) Tm (\(bytes)) Tj ET"
    }.joined(separator: "\n")
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places { file += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
    return Array((file + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }

  private static let minutes = document([
    "REFERAT Økonomiudvalget d. 25-03-2026", "Punkt 1: Budget", "Indstilling",
    "Forvaltningen indstiller, at det godkendes.",
    "Beslutning", "Godkendt.", "Punkt 2: Eventuelt", "Beslutning", "Intet.",
  ])

  @Test("keeps the file byte for byte, whatever its name, and says so where the name surprises")
  func keeps() throws {
    try Workspace.use { workspace in
      let file = try workspace.write(ImportPDFTests.minutes, "herlev/referat.txt")
      let answer = workspace.import(file)
      #expect(answer.code == 0, "\(answer.complaints)")
      #expect(answer.complaints.contains("note: the file is a PDF, though its name does not end in .pdf"))
      let folder = "Content/herlev/oekonomiudvalget/2026-03-25"
      #expect(try workspace.bytes("\(folder)/minutes.source.pdf") == ImportPDFTests.minutes)
      #expect(try workspace.read("\(folder)/minutes.md").contains("## 1. Budget"))
    }
  }

  @Test("that is damaged leaves the other documents of the folder unharmed")
  func damaged() throws {
    try Workspace.use { workspace in
      try workspace.write(Array("%PDF-1.4\n1 0 obj\n".utf8), "herlev/a.pdf")
      try workspace.write(ImportPDFTests.minutes, "herlev/b.pdf")
      let answer = workspace.import(workspace["herlev"])
      #expect(answer.code == 1)
      #expect(answer.complaints.contains("a.pdf: error: the PDF is damaged"))
      #expect(workspace.exists("Content/herlev/oekonomiudvalget/2026-03-25/minutes.md"))
    }
  }
}
