-- Everything the extension registers: what is new here is new to users.
SELECT 'function', name, group_concat(narg, ' ')
FROM (SELECT DISTINCT name, narg FROM pragma_function_list
      WHERE name LIKE 'viet%' ORDER BY name, narg)
GROUP BY name ORDER BY name;
SELECT 'table', name FROM pragma_module_list WHERE name LIKE 'viet%' ORDER BY name;
SELECT 'collation', name FROM pragma_collation_list WHERE name LIKE 'viet%' ORDER BY name;

-- Columns: the contract with scripts and reports. Hidden ones are arguments.
SELECT m.name, group_concat(c.name || iif(c.hidden, '?', ''), ' ')
FROM (SELECT name FROM pragma_module_list WHERE name LIKE 'viet%' ORDER BY name) m,
     pragma_table_xinfo(m.name) c
GROUP BY m.name;
