/// What a browser is sent.
struct PreviewAnswer {
  enum Body {
    case bytes([UInt8])
    case file(OpenFile)
  }

  var status: Int
  var headers: [(name: String, value: String)]
  var body: Body

  /// Every answer carries the headers that a server is to send with the site: `Templates/server/`.
  init(_ status: Int, _ type: String?, _ body: Body, more: [(name: String, value: String)] = []) {
    self.status = status
    headers = PreviewAnswer.always + more
    if let type { headers.append(("Content-Type", type)) }
    self.body = body
  }

  /// A sentence for whoever looks.
  static func sentence(
    _ status: Int, _ text: String, more: [(name: String, value: String)] = []
  ) -> PreviewAnswer {
    PreviewAnswer(status, ContentType.plain, .bytes(Array((text + "\n").utf8)), more: more)
  }

  /// As `Templates/server/_headers` has them: a test holds the two together.
  static let always: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
      "Permissions-Policy",
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-cache"),
  ]
}
