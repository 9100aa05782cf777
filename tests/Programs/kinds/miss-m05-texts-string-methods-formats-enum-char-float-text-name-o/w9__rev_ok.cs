using ScopeLint;
Variable.Get<float>(string.Concat("abc".Reverse()), [1]);
Variable.Get<float>("abc", [1]);
