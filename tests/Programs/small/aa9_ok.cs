using ScopeLint;
// Two members, two names.
A(Kind.Encoder);
A(Kind.Decoder);
static void A(Kind k) => Variable.Get<float>($"{k}/w", [1]);
enum Kind { Encoder, Decoder }
