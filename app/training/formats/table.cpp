// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "training/formats/table.h"

#include "training/names.h"
#include "training/numbers.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace training {
namespace {

constexpr size_t LongestHeader = 4096;
constexpr size_t LongestFirstCell = 128;

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

/// The first sign between two cells; a quoted cell may hold others. 0 when there is none.
char separatorOf(std::string_view header)
{
    char quote = 0;
    for (size_t i = 0; i < header.size(); ++i) {
        const char c = header[i];
        if (quote)
            quote = c == quote ? char(0) : quote;
        else if (i == 0 && isQuote(c))
            quote = c;
        else if (c == ',' || c == ';' || c == '\t')
            return c;
        else if (i > LongestFirstCell)
            break;
    }
    return 0;
}

/// Goes through the cells of a row, without blanks and quotes around them.
class Cells
{
public:
    Cells(std::string_view row, char separator)
        : m_rest(row)
        , m_separator(separator)
    {}

    bool isAtEnd() const { return m_isAtEnd; }
    std::string_view rest() const { return m_rest; }

    /// As printed, with blanks and quotes.
    std::string_view takeRaw()
    {
        const size_t first = m_separator == '\t' ? 0 : skipBlanks(m_rest, 0);
        size_t end = 0;
        if (first < m_rest.size() && isQuote(m_rest[first])) {
            const size_t close = m_rest.find(m_rest[first], first + 1);
            end = close == None ? 0 : close;
        }
        end = m_separator ? m_rest.find(m_separator, end) : None;
        const std::string_view cell = m_rest.substr(0, end);
        m_isAtEnd = end == None;
        m_rest.remove_prefix(m_isAtEnd ? m_rest.size() : end + 1);
        return cell;
    }
    std::string_view take() { return unquoted(trimmed(takeRaw())); }

private:
    std::string_view m_rest;
    char m_separator;
    bool m_isAtEnd = false;
};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    return lower;
}

struct Column
{
    std::string_view name;   ///< as printed
    std::string_view series; ///< canonical where the name is known
    KeyRole role = KeyRole::Value;
    int priority = 0; ///< of a step
};

/// The series of a name in any case; `run-1 - train/loss` of an export is the `train/loss` of the run.
std::string_view columnSeries(std::string_view name)
{
    if (const std::string_view known = canonicalName(name); known != name)
        return known;
    std::string lower = lowered(name);
    if (const size_t run = lower.rfind(" - "); run != None)
        lower.erase(0, run + 3);
    for (const std::string_view plain : {"loss", "eval_loss"}) {
        if (lower == plain)
            return plain;
    }
    const std::string_view known = canonicalName(lower);
    return known == lower ? name : known; // what is known is a name of the table, not of `lower`
}

bool isMetricColumn(const Column &column)
{
    const std::string lower = lowered(column.name);
    return column.role == KeyRole::Value && (column.series != column.name || isAnchor(lower) || isLossKey(lower));
}

Column columnOf(std::string_view name)
{
    const std::string lower = lowered(name);
    Column column = {.name = name, .series = name, .role = keyRole(lower), .priority = stepPriority(lower)};
    if (column.role == KeyRole::Value)
        column.series = columnSeries(name);
    return column;
}

/// The first column of a series has its name, or the one that is called so; others keep their own.
std::vector<Column> columnsOf(std::string_view header, char separator)
{
    std::vector<Column> columns;
    Cells cells(header, separator);
    while (!cells.isAtEnd())
        columns.push_back(columnOf(cells.take()));
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        const auto isRival = [column](const Column &other) {
            return other.role == KeyRole::Value && other.series == column->series;
        };
        const bool isCalledSo = column->series == column->name;
        const bool isSecond = std::any_of(columns.begin(), column, isRival);
        const bool isBeside = std::any_of(columns.begin(), columns.end(), [&](const Column &other) {
            return isRival(other) && other.series == other.name;
        });
        if (column->role == KeyRole::Value && !isCalledSo && (isSecond || isBeside))
            column->series = column->name;
    }
    return columns;
}

bool isPlace(KeyRole role)
{
    return role == KeyRole::Step || role == KeyRole::Epoch;
}

/// `No log` is what notebooks print before there is a value.
bool isEmptyCell(std::string_view cell)
{
    return cell.empty() || cell == "No log";
}

/// Takes the value of a cell; `best` is the priority of the step so far.
void readCell(const Column &column, double value, int *best, Finding *found)
{
    switch (column.role) {
    case KeyRole::Step:
        if (column.priority < *best) {
            *best = column.priority;
            found->at.step = wholeNumber(value).value_or(MetricPoint::NoStep);
        }
        break;
    case KeyRole::Epoch: found->at.epoch = value; break;
    case KeyRole::Elapsed: found->at.elapsed = value; break;
    case KeyRole::Total: found->at.total = wholeNumber(value).value_or(MetricPoint::NoStep); break;
    case KeyRole::Progress: break;
    case KeyRole::Value:
        if (!column.name.empty()) // the numbers of the rows
            found->values.emplace_back(column.series, value);
        break;
    }
}

/// `, and more of it`: words of a sentence and no name.
bool isPhrase(std::string_view raw)
{
    const std::string_view cell = trimmed(raw);
    return isBlank(raw.front()) && !isQuote(cell.front()) && cell.find(' ') != None && columnSeries(cell) == cell;
}

/// A bare first cell has no blank in it and none behind its separator: isProse() tells by the same whether it may leave a
/// line unread.
bool isProseBegin(std::string_view first, std::string_view rest)
{
    const bool isBare = first.empty() || !isQuote(first.front());
    return isBare && (first.find_first_of(" \v\f") != None || (!rest.empty() && isBlank(rest.front())));
}

} // namespace

bool mayBeTableHeader(std::string_view text)
{
    const char separator = text.size() > LongestHeader ? char(0) : separatorOf(text);
    if (!separator)
        return false;
    Cells cells(text, separator);
    for (bool isFirst = true; !cells.isAtEnd(); isFirst = false) {
        const std::string_view raw = cells.takeRaw();
        const std::string_view name = unquoted(trimmed(raw));
        // The numbers of the rows have no name where tables are written with them.
        if (name.empty() ? !isFirst : number(name) || (!isFirst && separator != '\t' && isPhrase(raw)))
            return false;
        if (isFirst && separator != '\t' && isProseBegin(trimmed(raw), cells.rest()))
            return false;
    }
    return true;
}

bool readTableHeader(std::string_view text, Finding *found)
{
    if (!mayBeTableHeader(text))
        return false;
    const std::vector<Column> columns = columnsOf(text, separatorOf(text));
    const bool isPlaced = std::ranges::any_of(columns, [](const Column &column) { return isPlace(column.role); });
    if (!isPlaced || std::ranges::none_of(columns, isMetricColumn))
        return false;
    found->table = text;
    return true;
}

bool readTableRow(std::string_view header, std::string_view row, Finding *found)
{
    const char separator = separatorOf(header);
    Cells cells(row, separator);
    int best = std::numeric_limits<int>::max();
    for (const Column &column : columnsOf(header, separator)) {
        if (cells.isAtEnd())
            return false;
        const std::string_view cell = cells.take();
        const auto value = isEmptyCell(cell) ? std::nullopt : scalar(cell);
        if (value)
            readCell(column, *value, &best, found);
        else if (!isEmptyCell(cell))
            return false;
    }
    const bool isPlaced = found->at.step != MetricPoint::NoStep || found->at.epoch == found->at.epoch;
    if (!cells.isAtEnd() || !isPlaced)
        return false;
    if (!found->values.empty())
        found->kind = found->recordKind();
    return true;
}

} // namespace training
