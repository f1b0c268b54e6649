// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table_dialog.h"

#include "chart/curve_table_model.h"
#include "theme/type.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <algorithm>

namespace {

constexpr size_t CountedAtOnce = 50'000; ///< points; some milliseconds
constexpr qint64 CopiedAtOnce = 2'000;   ///< rows

size_t pointsOf(const ChartData &run)
{
    size_t points = run.train.size() + run.eval.size();
    for (const NamedSeries &series : run.others)
        points += series.points.size();
    return points;
}

/// First and last row of each stretch, ascending.
std::vector<std::pair<int, int>> stretchesOf(const QItemSelectionModel &selection, int rows)
{
    std::vector<std::pair<int, int>> stretches;
    const QItemSelection ranges = selection.selection();
    for (const QItemSelectionRange &range : ranges)
        stretches.emplace_back(range.top(), range.bottom());
    std::ranges::sort(stretches);
    if (stretches.empty() && rows > 0)
        stretches.emplace_back(0, rows - 1);
    return stretches;
}

} // namespace

CurveTableDialog::CurveTableDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new CurveTableModel(this))
    , m_view(new QTableView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Values of the chart"));
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Values of the chart"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(rowHeightFor(24, font()));
    const int unit = QFontMetrics(font()).averageCharWidth();
    m_view->horizontalHeader()->setDefaultSectionSize(unit * 15);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Copy", "rows of a table"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Copies the selected rows, or all of them."));
    const QList<QAbstractButton *> all = buttons->buttons();
    for (QAbstractButton *button : all)
        static_cast<QPushButton *>(button)->setAutoDefault(false); // Enter belongs to the row
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_view);
    layout->addWidget(buttons);
    resize(unit * 110, unit * 70);
    makeActions();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(m_model->line(index.row())); });
}

CurveTableDialog::~CurveTableDialog()
{
    if (m_stop)
        m_stop->store(true);
    m_copying.waitForFinished();
    m_counting.waitForFinished();
}

void CurveTableDialog::makeActions()
{
    auto *action = new QAction(tr("Copy", "rows of a table"), m_view);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(action);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(action, &QAction::triggered, this, &CurveTableDialog::copy);
    connect(m_copy, &QAbstractButton::clicked, this, &CurveTableDialog::copy);
    connect(&m_counting, &QFutureWatcherBase::finished, this, &CurveTableDialog::take);
    connect(&m_copying, &QFutureWatcherBase::finished, this, &CurveTableDialog::takeCopy);
}

void CurveTableDialog::setRun(const std::shared_ptr<const ChartData> &run, const std::shared_ptr<const ChartCurves> &curves)
{
    m_run = run;
    m_curves = curves;
    const TablePointer &shown = m_model->table();
    if (!run)
        showTable({});
    else if (shown && shown->run() == run)
        showTable(std::make_shared<const CurveTable>(shown->withCurves(curves)));
    else
        count();
}

void CurveTableDialog::count()
{
    if (m_counting.isRunning())
        return; // take() sees that another run is wanted
    if (pointsOf(*m_run) <= CountedAtOnce)
        return showTable(std::make_shared<const CurveTable>(m_run, m_curves));
    m_counting.setFuture(QtConcurrent::run(
        [run = m_run, curves = m_curves]() -> TablePointer { return std::make_shared<const CurveTable>(run, curves); }));
}

void CurveTableDialog::take()
{
    const TablePointer table = m_counting.result();
    if (!m_run)
        return;
    if (table->run() == m_run)
        return showTable(std::make_shared<const CurveTable>(table->withCurves(m_curves)));
    count();
}

void CurveTableDialog::showTable(const TablePointer &table)
{
    m_model->setTable(table);
    for (int column = 0; table && column < table->columns(); ++column)
        m_view->setColumnHidden(column, !table->hasColumn(column));
}

void CurveTableDialog::copy()
{
    const TablePointer table = m_model->table();
    if (!table || table->rows() == 0 || m_copying.isRunning())
        return;
    std::vector<std::pair<int, int>> stretches = stretchesOf(*m_view->selectionModel(), m_model->rowCount());
    std::vector<int> columns;
    std::vector<QByteArray> names;
    for (int column = 0; column < table->columns(); ++column) {
        if (m_view->isColumnHidden(column))
            continue;
        columns.push_back(column);
        names.push_back(m_model->headerData(column, Qt::Horizontal).toString().toUtf8());
    }
    qint64 rows = 0;
    for (const auto &[first, last] : stretches)
        rows += last - first + 1;
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto makeText = [table, stretches = std::move(stretches), columns = std::move(columns), names = std::move(names),
                           stop = m_stop] { return table->text(stretches, columns, names, *stop); };
    if (rows <= CopiedAtOnce) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(makeText()));
        Q_EMIT copied();
        return;
    }
    m_copy->setEnabled(false);
    m_copying.setFuture(QtConcurrent::run(makeText));
}

void CurveTableDialog::takeCopy()
{
    m_copy->setEnabled(true);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_copying.result()));
    Q_EMIT copied();
}
