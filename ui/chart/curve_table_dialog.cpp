// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/curve_table_dialog.h"

#include "chart/curve_table_model.h"
#include "theme/type.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

CurveTableDialog::CurveTableDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new CurveTableModel(this))
    , m_view(new QTableView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Loss values"));
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Loss values"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(rowHeightFor(24, font()));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter belongs to the row
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_view);
    layout->addWidget(buttons);
    const int unit = QFontMetrics(font()).averageCharWidth();
    resize(unit * 80, unit * 70);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(m_model->line(index.row())); });
}

void CurveTableDialog::setRun(const std::shared_ptr<const ChartData> &run,
                              const std::shared_ptr<const ChartCurves> &curves)
{
    m_model->setRun(run, curves);
}
