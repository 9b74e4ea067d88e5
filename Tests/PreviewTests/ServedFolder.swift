import Foundation
import Minutes

@testable import Preview

/// A website's folder with a server on it, and a file beside the folder that nobody may ever get.
final class ServedFolder {
  static let secret = "a secret beside the folder"
  let path: String
  let server: PreviewServer
  var root: String { path + "/site" }
  var port: Int { server.port }

  init(_ files: [String: String], news: PreviewNews = PreviewNews()) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "minutebook-\(UUID().uuidString)").path
    for (name, text) in files { try ServedFolder.write(text, "\(path)/site/\(name)") }
    try ServedFolder.write(ServedFolder.secret, "\(path)/secret.txt")
    server = try PreviewServer(root: path + "/site", ports: [0])
    server.show(news)
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(atPath: path)
  }

  static func write(_ text: String, _ file: String) throws {
    let url = URL(filePath: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What the server answers to these bytes.
  func raw(_ bytes: [UInt8]) -> RawAnswer {
    guard let connection = RawConnection(port: port) else { return RawAnswer([]) }
    connection.send(bytes)
    return RawAnswer(connection.receive())
  }

  func raw(_ text: String) -> RawAnswer { raw(Array(text.utf8)) }

  func get(_ address: String, method: String = "GET", host: String? = nil, _ headers: String...) -> RawAnswer {
    let lines =
      ["\(method) \(address) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Connection: close"] + headers
    return raw(lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  static let page = """
    <!DOCTYPE html>
    <html lang="da">
    <head><title>Side</title></head>
    <body class="x">
    <p>Indhold</p>
    </body>
    </html>

    """

  static let site = [
    "index.html": page, "404.html": page.replacing("Indhold", with: "Findes ikke"), "herlev/index.html": page,
    "herlev/index.json": "{}\n", "assets/style.css": "p { }\n", "search/a.json": "[1]\n", "search/a.json.gz": "small",
    ".git/config": "hidden", ".env": "hidden", "tom/fil.txt": "tekst\n", "_headers": "x",
  ]
}
