extension WordingTable {
  /// The preview.
  static let danishPreview = #"""
    # Preview/PreviewServer.swift
    port %1
    = porten %1

    another program listens there already
    = der lytter allerede et andet program

    Name another one with --port, or end that program.
    = Nævn en anden med --port, eller luk det program.

    ports %1 to %2
    = portene %1 til %2

    other programs listen on all of them already
    = der lytter allerede andre programmer på dem alle

    Name another one with --port.
    = Nævn en anden med --port.

    the server cannot begin: %1
    = serveren kan ikke starte: %1

    End other programs, and run the command again.
    = Luk andre programmer, og kør kommandoen igen.

    there is no such port
    = den port findes ikke

    Name one between 1024 and 65535 with --port.
    = Nævn en mellem 1024 og 65535 med --port.

    cannot be used: %1
    = kan ikke bruges: %1

    Name another one with --port: those below 1024 need the administrator.
    = Nævn en anden med --port: Dem under 1024 kræver administratoren.

    # Preview/PreviewPages.swift
    Below is the page as it was built last. When the mistakes are mended and saved, it comes anew by itself.
    = Nedenunder er siden, som den sidst blev bygget. Når fejlene er rettet og gemt, kommer den på ny af sig selv.

    The site is being built
    = Webstedet bygges

    It comes by itself when it is there.
    = Det kommer af sig selv, når det er der.

    When the mistakes are mended and saved, the site comes by itself.
    = Når fejlene er rettet og gemt, kommer webstedet af sig selv.

    The site could not be built: 1 mistake
    = Webstedet kunne ikke bygges: 1 fejl

    The site could not be built: %1 mistakes
    = Webstedet kunne ikke bygges: %1 fejl

    And %1 more: the terminal lists them all.
    = Og %1 til: Terminalen viser dem alle.

    ~web page
    = webside

    ~JSON of FirstAgenda
    = JSON fra FirstAgenda
    """#
}
