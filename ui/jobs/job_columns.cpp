// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/job_columns.h"

#include <QDataStream>
#include <QFontInfo>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>
#include <cmath>
#include <vector>

namespace {

constexpr quint32 Magic = 0x54574331; // TWC1
constexpr int JobIndex = int(JobColumn::Job);
constexpr int LeastForNames = 120;
constexpr int DesignPixels = 13;
constexpr int LeastWidth = 48;
constexpr int MostWidth = 4000;

int designedWidth(JobColumn column, JobColumns::Room room)
{
    using Room = JobColumns::Room;
    const bool isFull = room != Room::Narrow;
    if (room == Room::Tight) {
        switch (column) {
        case JobColumn::Status: return 120;
        case JobColumn::Model: return 158;
        case JobColumn::EvalLoss: return 122;
        case JobColumn::Tokens: return 96;
        case JobColumn::Duration:
        case JobColumn::Created: return 96;
        default: break; // the others have their usual width
        }
    }
    switch (column) {
    case JobColumn::Status: return isFull ? 124 : 120;
    case JobColumn::Model: return room == Room::Full || room == Room::Tight ? 176 : 126;
    case JobColumn::Progress: return isFull ? 184 : 118;
    case JobColumn::EvalLoss: return isFull ? 132 : 122;
    case JobColumn::Tokens: return 100;
    case JobColumn::Duration: return 108;
    case JobColumn::Created:
    case JobColumn::Ended: return isFull ? 104 : 96;
    case JobColumn::Connection: return 120;
    case JobColumn::FineTunedModel: return 240;
    case JobColumn::Job: return LeastForNames;
    case JobColumn::TrainLoss:
    case JobColumn::BestEvalLoss:
    case JobColumn::TrainingType:
    case JobColumn::LearningRate:
    case JobColumn::Epochs:
    case JobColumn::BatchSize: return 112;
    }
    Q_UNREACHABLE();
}

} // namespace

/// What save() writes.
struct JobColumns::Layout
{
    std::vector<int> order; ///< columns from left to right
    std::array<Column, JobColumnCount> columns;
    int sortColumn = int(JobColumn::Created);
    bool isDescending = true;

    bool read(QDataStream &stream)
    {
        quint32 magic = 0;
        qint32 count = 0;
        stream >> magic >> count;
        if (magic != Magic || count != JobColumnCount)
            return false;
        for (int i = 0; i < count; ++i) {
            qint32 column = 0, width = 0;
            quint8 choice = 0;
            stream >> column >> width >> choice;
            const bool isKnown = column >= 0 && column < JobColumnCount && std::ranges::count(order, column) == 0;
            const bool isWide = width == 0 || (width >= LeastWidth && width <= MostWidth);
            if (stream.status() != QDataStream::Ok || !isKnown || !isWide || choice > quint8(Choice::Hidden))
                return false;
            order.push_back(column);
            columns[size_t(column)] = {Choice(choice), width};
        }
        qint32 sorted = 0;
        stream >> sorted >> isDescending;
        sortColumn = sorted;
        return stream.status() == QDataStream::Ok && sortColumn >= 0 && sortColumn < JobColumnCount;
    }
};

JobColumns::JobColumns(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(LeastWidth);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(JobIndex, QHeaderView::Fixed);
    header->setSortIndicator(int(JobColumn::Created), Qt::DescendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { takeWidth(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, &JobColumns::changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &JobColumns::changed);
    connect(header, &QHeaderView::sectionClicked, this, &JobColumns::countClick);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(m_table);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addActions(menu);
        menu->popup(header->mapToGlobal(at));
    });
    fit();
}

void JobColumns::countClick(int column)
{
    // QHeaderView could leave the table unsorted, which is no order at all. Its own order has but two directions.
    constexpr int LastDirection = 2;
    m_clicks = column == m_clicked ? m_clicks + 1 : 1;
    m_clicked = column;
    if (m_clicks <= LastDirection || column == int(JobColumn::Created))
        return;
    m_clicked = -1;
    m_table->horizontalHeader()->setSortIndicator(int(JobColumn::Created), Qt::DescendingOrder);
}

double JobColumns::scale() const
{
    return std::max(1.0, double(QFontInfo(m_table->font()).pixelSize()) / DesignPixels);
}

int JobColumns::widthOf(int column) const
{
    const int own = m_columns[size_t(column)].width;
    return own > 0 ? own : int(std::lround(designedWidth(JobColumn{column}, m_room) * scale()));
}

bool JobColumns::isWanted(int column) const
{
    const Choice choice = m_columns[size_t(column)].choice;
    if (column == JobIndex || choice == Choice::Shown)
        return true;
    const bool stepsBack = JobColumn{column} == JobColumn::Tokens || JobColumn{column} == JobColumn::Duration;
    return choice == Choice::None && column < ShownJobColumns && !(stepsBack && m_room == Room::Narrow);
}

void JobColumns::setRoom(Room room)
{
    m_room = room;
    fit();
}

void JobColumns::fit()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback guard(m_isFitting, true);
    const int least = int(std::lround(LeastForNames * scale()));
    std::array<bool, JobColumnCount> isShown{};
    int left = m_table->viewport()->width();
    for (int column = 0; column < JobColumnCount; ++column) {
        isShown[size_t(column)] = isWanted(column);
        left -= isShown[size_t(column)] && column != JobIndex ? widthOf(column) : 0;
    }
    // Where names would have no room, figures that are also in the job's own pane make some.
    for (const JobColumn column : {JobColumn::Tokens, JobColumn::Duration}) {
        const auto index = size_t(column);
        if (left >= least || !isShown[index] || m_columns[index].choice == Choice::Shown)
            continue;
        isShown[index] = false;
        left += widthOf(int(column));
    }
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < JobColumnCount; ++column) {
        header->setSectionHidden(column, !isShown[size_t(column)]);
        if (isShown[size_t(column)])
            header->resizeSection(column, column == JobIndex ? std::max(left, least) : widthOf(column));
    }
}

void JobColumns::takeWidth(int column, int width)
{
    if (m_isFitting || width < LeastWidth)
        return;
    if (column != JobIndex)
        m_columns[size_t(column)].width = std::min(width, MostWidth);
    fit();
    Q_EMIT changed();
}

void JobColumns::choose(int column, bool isShown)
{
    m_columns[size_t(column)].choice = isShown ? Choice::Shown : Choice::Hidden;
    fit();
    Q_EMIT changed();
}

void JobColumns::addActions(QMenu *menu)
{
    for (int column = 0; column < JobColumnCount; ++column) {
        if (column == JobIndex)
            continue; // a row without its name says nothing
        QAction *action = menu->addAction(headerText(JobColumn{column}));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::triggered, this, [this, column](bool isShown) { choose(column, isShown); });
        // A menu may live longer than what it shows: columns come and go by the window's width, too.
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, column] { action->setChecked(!m_table->isColumnHidden(column)); });
    }
}

QByteArray JobColumns::save() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << Magic << qint32(JobColumnCount);
    for (int at = 0; at < JobColumnCount; ++at) {
        const int column = header->logicalIndex(at);
        const Column &own = m_columns[size_t(column)];
        stream << qint32(column) << qint32(own.width) << quint8(own.choice);
    }
    stream << qint32(header->sortIndicatorSection()) << (header->sortIndicatorOrder() == Qt::DescendingOrder);
    return state;
}

bool JobColumns::restore(const QByteArray &state)
{
    QDataStream stream(state);
    Layout layout;
    if (!layout.read(stream))
        return false;
    QHeaderView *header = m_table->horizontalHeader();
    for (int at = 0; at < JobColumnCount; ++at)
        header->moveSection(header->visualIndex(layout.order[size_t(at)]), at);
    m_columns = layout.columns;
    header->setSortIndicator(layout.sortColumn, layout.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    fit();
    return true;
}
