using ScopeLint;
Variable.Get<float>(42.ToString("D4"), [1]);
Variable.Get<float>("42", [1]);
