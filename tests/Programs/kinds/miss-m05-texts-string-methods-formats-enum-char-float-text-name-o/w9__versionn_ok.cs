using ScopeLint;
Variable.Get<float>(new Version(1, 2).ToString(), [1]);
Variable.Get<float>("1.2.0", [1]);
