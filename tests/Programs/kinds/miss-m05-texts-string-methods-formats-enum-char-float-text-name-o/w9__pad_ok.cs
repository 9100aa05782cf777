using ScopeLint;
Variable.Get<float>("7".PadLeft(3, '0'), [1]);
Variable.Get<float>("7", [1]);
