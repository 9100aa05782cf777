using ScopeLint;
Variable.Get<float>(" my layer ".Trim().Replace(' ', '_'), [1]);
Variable.Get<float>("my__layer", [1]);
