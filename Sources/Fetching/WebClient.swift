import Archive
import Minutes
import Processes

/// Asks one host by curl, a child process with limits: no address and no header of a server's is ever an option of it.
struct WebClient: Sendable {
  let portal: PortalAddress
  let userAgent: String
  /// The folder where the anonymous cookie is kept, in a file of this program's own.
  let cookies: String
  /// A folder for answers on their way.
  let folder: String

  /// The largest answer that is taken: 64 MiB.
  static let largest = 64 << 20

  /// Asks once, follows nothing. `path` begins with a slash. Throws where there is no answer.
  func get(_ path: String, headers: [String] = [], seconds: Int = 60) throws(WebError) -> WebResponse {
    let (head, body) = (folder + "/head", folder + "/body")
    for file in [head, body] where !Files.isMissing(file) {
      do throws(Diagnostic) { try Files.remove(file) } catch { throw .notStored(error.message) }
    }
    var arguments = [
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=\(portal.scheme)", "--max-redirs", "0",
      "--connect-timeout", "15", "--max-time", "\(seconds)", "--max-filesize", "\(WebClient.largest)",
      "--user-agent", userAgent, "--cookie", "cookies.txt", "--cookie-jar", "cookies.txt", "--dump-header", head,
      "--output", body,
    ]
    // What a server sent as its mark goes back to it: nothing in it may begin another line.
    for header in headers where header.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) && header.utf8.count < 1000 {
      arguments += ["--header", header]
    }
    arguments += ["--url", portal.description + path]
    let limits = ProcessLimits(
      wallTime: .seconds(seconds + 5), cpuSeconds: seconds, memory: nil, output: 1 << 20, fileSize: WebClient.largest)
    do throws(ProcessError) {
      _ = try Program("curl", arguments, folder: cookies, limits: limits).run()
    } catch {
      throw WebClient.error(error)
    }
    let bytes = (try? Files.read(body)) ?? []
    guard let response = (try? Files.read(head)).flatMap({ WebResponse(head: $0, body: bytes) }) else {
      throw .noConnection("the answer has no head")
    }
    return response
  }

  /// By curl's exit codes (its manual, EXIT CODES).
  private static func error(_ error: ProcessError) -> WebError {
    switch error {
    case .missing: .noProgram
    case .failed(_, 28, _), .limit(_, .wallTime): .tooSlow
    case .failed(_, 63, _), .failed(_, 23, _), .limit(_, .fileSize), .limit(_, .output): .tooLarge
    case .failed(_, _, let line), .ended(_, _, let line): .noConnection(line)
    case .notStarted(_, let reason): .noConnection(reason)
    case .limit: .tooSlow
    }
  }
}
