// SHA-256 without the search for its implementation that OpenSSL 3 makes before each digest: that takes longer than a short
// text itself, and there are hundreds of thousands. The functions stay in OpenSSL 3, which only advises against them.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
