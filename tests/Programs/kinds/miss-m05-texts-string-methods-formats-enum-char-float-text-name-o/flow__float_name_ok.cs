using ScopeLint;
Variable.Get<float>(FormattableString.Invariant($"lr{0.5}"), [1]);
Variable.Get<float>("lr0.50", [1]);
