using ScopeLint;
C? c = new("a");
if (c == null) Variable.Get<float>("a", [1]);
Variable.Get<float>("a", [1]);
record C(string N);
