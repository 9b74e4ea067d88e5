import CMicroHTTPD
import Minutes
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shows a website's folder to the browsers of this machine, and to nobody else.
///
/// It answers GET and HEAD from the folder alone, to who asks for it by one of its own names. Into each page it puts, on
/// the way, a script that loads it again after a build, and the mistakes where a build failed.
public final class PreviewServer: Sendable {
  public let port: Int
  private let site: PreviewSite
  private let daemons: [PreviewDaemon]

  /// The address to be opened in a browser.
  public var address: String { "http://127.0.0.1:\(port)/" }

  /// Begins to serve; until `show` is called, a page says that the site is being built.
  ///
  /// - Parameters:
  ///   - root: The website's folder; it may come later.
  ///   - ports: Tried one after the other; 0 is any that is free.
  /// - Throws: Where none is free, or the system refuses.
  public init(root: String, ports: [Int], wording: Wording = .english) throws(Diagnostic) {
    var sockets: [Int32] = []
    var taken = 0
    for port in ports {
      sockets = try PreviewServer.sockets(port, &taken)
      if !sockets.isEmpty { break }
    }
    guard !sockets.isEmpty else {
      if let first = ports.first, ports.count == 1 {
        throw .error(
          "port \(first)", "another program listens there already",
          advice: "Name another one with --port, or end that program.")
      }
      throw .error(
        "ports \(ports.first ?? 0) to \(ports.last ?? 0)", "other programs listen on all of them already",
        advice: "Name another one with --port.")
    }
    port = taken
    site = PreviewSite(root: root, port: taken, wording: wording)
    var daemons: [PreviewDaemon] = []
    for (index, socket) in sockets.enumerated() {
      // Browsers of this machine ask 127.0.0.1 for the most part.
      guard let daemon = PreviewDaemon(socket: socket, threads: index == 0 ? 4 : 2, site: site) else {
        for rest in sockets[(index + 1)...] { close(rest) }
        throw .error(
          "port \(taken)", "the server cannot begin: \(String(cString: strerror(errno)).lowercased())",
          advice: "End other programs, and run the command again.")
      }
      daemons.append(daemon)
    }
    self.daemons = daemons
  }

  /// From now on pages show this, and those that are open load themselves again.
  public func show(_ news: PreviewNews) { site.show(news) }

  /// Ends all connections. A server that was stopped does not begin again.
  public func stop() { for daemon in daemons { daemon.stop() } }

  /// Sockets on 127.0.0.1 and, where the machine has it, ::1; empty where another program has the port.
  private static func sockets(_ port: Int, _ taken: inout Int) throws(Diagnostic) -> [Int32] {
    guard var number = UInt16(exactly: port) else {
      throw .error("port \(port)", "there is no such port", advice: "Name one between 1024 and 65535 with --port.")
    }
    let four = listen_on_loopback(0, &number)
    guard four >= 0 else {
      if errno == EADDRINUSE { return [] }
      throw .error(
        "port \(port)", "cannot be used: \(String(cString: strerror(errno)).lowercased())",
        advice: "Name another one with --port: those below 1024 need the administrator.")
    }
    taken = Int(number)
    let six = listen_on_loopback(1, &number)
    if six >= 0 { return [four, six] }
    if errno == EADDRINUSE {
      // A browser that asks for localhost would meet the other program.
      close(four)
      return []
    }
    return [four]
  }
}
